import { isAdministrator, type Actor } from '../shared/actor.ts';

/** Whether the actor may look at events that a subscriber could not digest, and try them again. */
export const canMendEvents = (actor: Actor): boolean => isAdministrator(actor);
