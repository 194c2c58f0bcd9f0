import { isAdministrator, type Actor } from '../shared/actor.ts';

/** Whether the actor may look at events that a subscriber could not digest, and try them again. */
export const canMendEvents = (actor: Actor): boolean => isAdministrator(actor);

/** The subscriber that writes the audit trail. */
export const AUDIT_SUBSCRIBER = 'audit';

/** Whether the actor may give up on one: what is owed to the audit trail is mended, never forgotten. */
export const canDiscardEvent = (actor: Actor, subscriber: string): boolean =>
	canMendEvents(actor) && subscriber !== AUDIT_SUBSCRIBER;
