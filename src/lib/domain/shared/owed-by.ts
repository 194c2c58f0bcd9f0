import { hasRole, isCoordinator, isMemberOf, type Actor, type Role } from './actor.ts';
import type { NextStep } from './aggregate.ts';

/** Whether a step is this actor's to take: of its organisation and role, as far as it names them. */
export function owes(actor: Actor, { owedBy }: Pick<NextStep, 'owedBy'>): boolean {
	const { role, organisationId } = owedBy;
	if (role) return hasRole(actor, [role as Role], organisationId);
	return organisationId !== undefined && isMemberOf(actor, organisationId);
}

/** That a step is late concerns whoever owes it, and the lab, which sees to it: others read by when it is due. */
export const seesOverdue = (actor: Actor, step: Pick<NextStep, 'owedBy'>): boolean =>
	isCoordinator(actor) || owes(actor, step);
