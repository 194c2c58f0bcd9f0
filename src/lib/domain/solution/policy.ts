import {
	hasRole,
	isAdministrator,
	isCoordinator,
	isSystem,
	organisationsOf,
	type Actor
} from '../shared/actor.ts';
import type { Solution } from './solution.ts';
import { EDITABLE_SOLUTION_STATUSES, solutionStepAllowed } from './transitions.ts';

export const SOLUTION_ACTIONS = [
	'create',
	'view',
	'view-full',
	'edit',
	'submit',
	'list',
	'return',
	'suspend',
	'reinstate',
	'archive'
] as const;
export type SolutionAction = (typeof SOLUTION_ACTIONS)[number];

/** What a policy needs to know of a solution. For `create`, the organisation that it would belong to. */
export type SolutionResource = Pick<Solution, 'organisationId'> &
	Partial<Pick<Solution, 'state' | 'externalKey'>>;

/**
 * Who may do what with a solution, apart from what its lifecycle allows (transitions.ts).
 * A draft is its supplier's own; drafts that came by an import are the lab's too, for it has to sort them out.
 */
export function canSolution(actor: Actor, action: SolutionAction, resource: SolutionResource): boolean {
	if (isSystem(actor)) return true;
	const own = hasRole(actor, ['supplier-member', 'supplier-owner'], resource.organisationId);
	const owner = hasRole(actor, ['supplier-owner'], resource.organisationId);
	switch (action) {
		case 'create':
		case 'edit':
		case 'submit':
			return own;
		case 'archive':
			return owner || isCoordinator(actor);
		case 'list':
		case 'return':
		case 'suspend':
		case 'reinstate':
			return isCoordinator(actor) && !own;
		case 'view-full':
			return own || labMayView(actor, resource);
		case 'view':
			return resource.state?.status === 'listed' || own || labMayView(actor, resource);
		default:
			return action satisfies never;
	}
}

function labMayView(actor: Actor, resource: SolutionResource): boolean {
	if (isAdministrator(actor)) return true;
	return isCoordinator(actor) && (resource.state?.status !== 'draft' || resource.externalKey !== undefined);
}

/** Whether the actor may list the solutions of their suppliers, or what the lab reviews. */
export const canListSolutions = (actor: Actor, list: 'mine' | 'review'): boolean =>
	list === 'mine' ? organisationsOf(actor, 'supplier').length > 0 : isCoordinator(actor);

/** The actions to offer this person now: allowed by the policy and open in the lifecycle. */
export function availableSolutionActions(
	actor: Actor,
	solution: Pick<Solution, 'organisationId' | 'state' | 'externalKey'>
): SolutionAction[] {
	const { status } = solution.state;
	return SOLUTION_ACTIONS.filter((action) => {
		if (action === 'create' || action === 'view' || action === 'view-full') return false;
		if (!canSolution(actor, action, solution)) return false;
		if (action === 'edit') return (EDITABLE_SOLUTION_STATUSES as readonly string[]).includes(status);
		return solutionStepAllowed(status, action);
	});
}
