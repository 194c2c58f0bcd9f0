import { isAdministrator, isSystem, type Actor } from '../shared/actor.ts';

export type ImportAction = 'import' | 'publish' | 'view';

/** Administrators import; a script on the server itself runs as the system, which its shell has already let in. */
export function canImport(actor: Actor, _action: ImportAction): boolean {
	return isAdministrator(actor) || isSystem(actor);
}
