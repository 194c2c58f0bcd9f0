import { isAdministrator, type Actor } from '../shared/actor.ts';

/** Everyone reads the vocabularies; administrators edit them. */
export function canTaxonomy(actor: Actor, action: 'read' | 'create' | 'update' | 'retire'): boolean {
	return action === 'read' || isAdministrator(actor);
}
