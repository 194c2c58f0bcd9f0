import type { Role } from '../shared/actor.ts';
import type { DomainEvent } from '../shared/aggregate.ts';
import type { NotifiedAs, NotifiedItem } from './notification.ts';

/** Who is told: everybody with one of the roles in one organisation, or the lab's coordinators. */
export interface Audience {
	notifiedAs: NotifiedAs;
	roles: readonly Role[];
	/** Absent for the lab. */
	organisationId?: string;
}

type Rule = { as: NotifiedAs; roles: readonly Role[] };
const OFFICERS: Rule = { as: 'bureau', roles: ['bureau-officer', 'bureau-approver'] };
const APPROVERS: Rule = { as: 'bureau', roles: ['bureau-approver'] };
const SUPPLIER: Rule = { as: 'supplier', roles: ['supplier-member', 'supplier-owner'] };
const LAB: Rule = { as: 'lab', roles: ['coordinator'] };

/** Which events concern whom. An event that is not here tells nobody. */
const RULES: Record<string, readonly Rule[]> = {
	'challenge.approval-requested': [APPROVERS],
	'challenge.sent-back': [OFFICERS],
	'challenge.submitted': [LAB, OFFICERS],
	'challenge.returned': [OFFICERS],
	'challenge.published': [OFFICERS],
	'challenge.matching-started': [OFFICERS],
	'challenge.addendum': [OFFICERS, LAB],
	'challenge.in-trial': [OFFICERS],
	'challenge.closed': [OFFICERS, LAB],
	'question.asked': [OFFICERS],
	'question.answered': [SUPPLIER],
	'match.invited': [SUPPLIER],
	'solution.submitted': [LAB],
	'solution.returned': [SUPPLIER],
	'solution.listed': [SUPPLIER],
	'solution.suspended': [SUPPLIER],
	'proposal.submitted': [LAB, OFFICERS],
	'proposal.withdrawn': [LAB, OFFICERS],
	'proposal.shortlisted': [SUPPLIER, OFFICERS],
	'proposal.declined': [SUPPLIER],
	'proposal.selected': [SUPPLIER, LAB],
	'proposal.not-selected': [SUPPLIER],
	'trial.proposed': [OFFICERS, SUPPLIER],
	'trial.accepted': [OFFICERS, SUPPLIER, LAB],
	'trial.agreed': [OFFICERS, SUPPLIER, LAB],
	'trial.gates-opened': [OFFICERS, SUPPLIER],
	'trial.gate-submitted': [LAB],
	'trial.gate-decided': [OFFICERS, SUPPLIER],
	'trial.gate-expired': [OFFICERS, SUPPLIER, LAB],
	'trial.ready': [OFFICERS, SUPPLIER],
	'trial.started': [OFFICERS, SUPPLIER],
	'trial.paused': [OFFICERS, SUPPLIER, LAB],
	'trial.resumed': [OFFICERS, SUPPLIER],
	'trial.evaluating': [OFFICERS, SUPPLIER],
	'trial.evaluation-approved': [SUPPLIER, LAB],
	'trial.outcome-published': [OFFICERS, SUPPLIER],
	'trial.closed': [OFFICERS, SUPPLIER],
	'organisation.registered': [LAB],
	'organisation.verified': [SUPPLIER],
	'organisation.refused': [SUPPLIER],
	'join-request.noticed': [LAB]
};

export const NOTIFIED_EVENTS = Object.keys(RULES);

const id = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The organisation that a rule is about, by the names that events give it. */
function organisationFor(as: NotifiedAs, event: DomainEvent): string | undefined {
	const { data, aggregate } = event;
	if (aggregate.kind === 'organisation') return aggregate.id;
	// `organisationId` is the owner: a bureau's of a challenge or question, a supplier's of a solution.
	const ownerIs = aggregate.kind === 'challenge' || aggregate.kind === 'question' ? 'bureau' : 'supplier';
	const owner = ownerIs === as ? id(data['organisationId']) : undefined;
	return id(data[as === 'bureau' ? 'bureauId' : 'supplierId']) ?? owner;
}

/** Everybody an event concerns, by organisation and role. */
export function audiencesOf(event: DomainEvent): Audience[] {
	return (RULES[event.type] ?? []).flatMap(({ as, roles }): Audience[] => {
		if (as === 'lab') return [{ notifiedAs: as, roles }];
		const organisationId = organisationFor(as, event);
		return organisationId ? [{ notifiedAs: as, roles, organisationId }] : [];
	});
}

/** The item to open, with its challenge where it has one. */
export function itemOf(event: DomainEvent): NotifiedItem {
	const { kind, id: itemId } = event.aggregate;
	const challengeId = id(event.data['challengeId']);
	return { kind, id: itemId, ...(challengeId ? { challengeId } : {}) };
}

/** Whether every supplier with a proposal on the challenge is told too: its terms changed, or it ended. */
export const concernsProposers = (event: Pick<DomainEvent, 'type'>): boolean =>
	event.type === 'challenge.addendum' || event.type === 'challenge.closed';

/** The people of one supplier. */
export const supplierAudience = (organisationId: string): Audience => ({
	notifiedAs: SUPPLIER.as,
	roles: SUPPLIER.roles,
	organisationId
});
