import {
	hasRole,
	isCoordinator,
	isMemberOf,
	isSystem,
	organisationsOf,
	type Actor
} from '../shared/actor.ts';
import type { Proposal } from './proposal.ts';
import { isEditableProposal, proposalStepAllowed } from './transitions.ts';

export const PROPOSAL_ACTIONS = [
	'create',
	'view',
	'edit',
	'submit',
	'withdraw',
	'shortlist',
	'decline',
	'select',
	'not-select'
] as const;
export type ProposalAction = (typeof PROPOSAL_ACTIONS)[number];

/** What a policy needs to know of a proposal. For `create`, without a state. */
export type ProposalResource = Pick<Proposal, 'supplierId' | 'bureauId'> & Partial<Pick<Proposal, 'state'>>;

/**
 * Who may do what with a proposal, apart from what its lifecycle allows (transitions.ts).
 * A supplier sees its own and no other's. The lab and the challenge's bureau see it once it has been sent, and
 * nothing of its content while it is withdrawn (views.ts).
 * Nobody judges a proposal of an organisation that they belong to.
 */
export function canProposal(actor: Actor, action: ProposalAction, resource: ProposalResource): boolean {
	if (isSystem(actor)) return true;
	const own = hasRole(actor, ['supplier-member', 'supplier-owner'], resource.supplierId);
	const insider = isMemberOf(actor, resource.supplierId);
	const bureau = hasRole(actor, ['bureau-officer', 'bureau-approver'], resource.bureauId);
	switch (action) {
		case 'create':
		case 'edit':
		case 'submit':
		case 'withdraw':
			return own;
		case 'view':
			return own || ((isCoordinator(actor) || bureau) && wasSent(resource));
		case 'shortlist':
		case 'decline':
			return isCoordinator(actor) && !insider;
		case 'select':
		case 'not-select':
			return bureau && !insider;
		default:
			return action satisfies never;
	}
}

const wasSent = (resource: ProposalResource): boolean =>
	resource.state !== undefined && resource.state.status !== 'draft';

/** Whether the actor proposes at all: a supplier's people. */
export const mayPropose = (actor: Actor): boolean => hasRole(actor, ['supplier-member', 'supplier-owner']);

/** Whether the actor may list every proposal on a bureau's challenge (each is still asked about by itself). */
export function mayListProposalsOn(actor: Actor, bureauId: string): boolean {
	return (
		isSystem(actor) || isCoordinator(actor) || hasRole(actor, ['bureau-officer', 'bureau-approver'], bureauId)
	);
}

/** Whether the actor may list the proposals of their suppliers. */
export const mayListOwnProposals = (actor: Actor): boolean => organisationsOf(actor, 'supplier').length > 0;

/** The bureaux whose received proposals the actor may list: `all` for the lab. */
export function mayListReceivedBy(actor: Actor): 'all' | string[] {
	if (isCoordinator(actor)) return 'all';
	return organisationsOf(actor, 'bureau').filter((id) => mayListProposalsOn(actor, id));
}

/** The actions to offer this person now: allowed by the policy and open in the lifecycle. */
export function availableProposalActions(
	actor: Actor,
	proposal: Pick<Proposal, 'supplierId' | 'bureauId' | 'state'>
): ProposalAction[] {
	const { status } = proposal.state;
	return PROPOSAL_ACTIONS.filter((action) => {
		if (action === 'create' || action === 'view') return false;
		if (!canProposal(actor, action, proposal)) return false;
		return action === 'edit' ? isEditableProposal(status) : proposalStepAllowed(status, action);
	});
}
