import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../shared/actor.ts';
import type { Challenge, ChallengeState, ChallengeStatus } from './challenge.ts';
import { draftChallenge, readyContent } from './challenge-fixtures.ts';
import {
	bureauxOf,
	canListChallenges,
	availableActions,
	canChallenge,
	canCreateChallenge,
	CHALLENGE_ACTIONS,
	questionsOpen,
	takesProposals,
	type ChallengeAction
} from './policy.ts';

const NOW = '2026-11-22T08:00:00.000Z';
function person(kind: 'bureau' | 'supplier' | 'lab', role: Role, organisationId: string, id = 'me'): Actor {
	return {
		kind: 'person',
		personId: id,
		memberships: [{ organisationId, kind, roles: [role], verified: true }]
	};
}
const ACTORS = {
	anonymous: { kind: 'anonymous' } as Actor,
	officer: person('bureau', 'bureau-officer', 'bureau-1'),
	approver: person('bureau', 'bureau-approver', 'bureau-1'),
	otherOfficer: person('bureau', 'bureau-officer', 'bureau-2'),
	otherApprover: person('bureau', 'bureau-approver', 'bureau-2'),
	supplier: person('supplier', 'supplier-member', 'supplier-1'),
	supplierOwner: person('supplier', 'supplier-owner', 'supplier-1'),
	coordinator: person('lab', 'coordinator', 'lab'),
	administrator: person('lab', 'administrator', 'lab')
};
type Who = keyof typeof ACTORS;

const STATES: Record<ChallengeStatus, ChallengeState> = {
	draft: { status: 'draft' },
	'awaiting-approval': { status: 'awaiting-approval', requestedBy: 'colleague' },
	submitted: { status: 'submitted', approvedBy: 'boss' },
	returned: { status: 'returned', reason: 'r' },
	published: { status: 'published', publishedAt: NOW },
	matching: { status: 'matching', publishedAt: NOW },
	'in-trial': { status: 'in-trial', publishedAt: NOW, trialId: 't' },
	closed: { status: 'closed', closing: 'withdrawn', reason: 'r' }
};
const PUBLIC: ChallengeStatus[] = ['published', 'matching', 'in-trial'];
const SECRET: ChallengeStatus[] = ['draft', 'awaiting-approval', 'closed'];

const bureau: Who[] = ['officer', 'approver'];
const lab: Who[] = ['coordinator', 'administrator'];
const everyone = Object.keys(ACTORS) as Who[];

/** Who may, by action and status: the expected table, written without the policy's helpers. */
function allowed(action: ChallengeAction, status: ChallengeStatus): Who[] {
	const readers: Who[] = SECRET.includes(status) ? [...bureau, 'administrator'] : [...bureau, ...lab];
	switch (action) {
		case 'view-public':
			return PUBLIC.includes(status) ? everyone : readers;
		case 'view':
			return readers;
		case 'view-matches':
		case 'add-addendum':
		case 'answer':
			return [...bureau, ...lab];
		case 'edit':
		case 'request-approval':
			return bureau;
		case 'edit-weights':
			return status === 'submitted' ? lab : bureau;
		case 'approve':
		case 'send-back':
			return ['approver'];
		case 'return':
		case 'publish':
		case 'start-matching':
			return lab;
		case 'close':
			return SECRET.includes(status) ? bureau : [...bureau, ...lab];
		case 'ask':
			return PUBLIC.includes(status) ? ['supplier', 'supplierOwner'] : [];
	}
}

describe('challenge policy', () => {
	for (const action of CHALLENGE_ACTIONS)
		it(`${action}: every actor in every state`, () => {
			for (const status of Object.keys(STATES) as ChallengeStatus[]) {
				const challenge = draftChallenge({ state: STATES[status] });
				const may = everyone.filter((who) => canChallenge(ACTORS[who], action, challenge));
				expect({ status, may: may.sort() }).toEqual({ status, may: [...allowed(action, status)].sort() });
			}
		});

	it('lets nobody approve what they asked approval for', () => {
		const challenge = draftChallenge({ state: { status: 'awaiting-approval', requestedBy: 'me' } });
		expect(canChallenge(ACTORS.approver, 'approve', challenge)).toBe(false);
		expect(canChallenge(ACTORS.approver, 'send-back', challenge)).toBe(true);
	});

	it('keeps a closed challenge public when it had been published', () => {
		const closed: Challenge['state'] = { ...STATES.closed, publishedAt: NOW } as Challenge['state'];
		expect(canChallenge(ACTORS.anonymous, 'view-public', draftChallenge({ state: closed }))).toBe(true);
	});

	it('lets only the bureau write for itself', () => {
		expect(everyone.filter((who) => canCreateChallenge(ACTORS[who], 'bureau-1'))).toEqual(bureau);
	});

	it('offers only what is allowed and open', () => {
		const offered = (who: Who, status: ChallengeStatus) =>
			availableActions(ACTORS[who], draftChallenge({ state: STATES[status] }), NOW);
		expect(offered('officer', 'draft')).toEqual([
			'view-public',
			'view',
			'view-matches',
			'edit',
			'edit-weights',
			'request-approval',
			'close'
		]);
		expect(offered('approver', 'awaiting-approval')).toContain('approve');
		expect(offered('coordinator', 'submitted')).toEqual(
			expect.arrayContaining(['return', 'publish', 'edit-weights'])
		);
		expect(offered('coordinator', 'published')).not.toContain('publish');
		expect(offered('supplier', 'matching')).toEqual(['view-public', 'ask']);
		expect(offered('officer', 'closed')).toEqual(['view-public', 'view', 'view-matches']);
	});

	it('takes proposals to the end of the last day, while it is open', () => {
		const content = readyContent({ proposalsDue: '2026-11-22' });
		const challenge = draftChallenge({ state: STATES.matching, content });
		expect(takesProposals(challenge, '2026-11-22T15:59:59.000Z')).toBe(true);
		expect(takesProposals(challenge, '2026-11-22T16:00:00.000Z')).toBe(false);
		expect(takesProposals({ ...challenge, state: STATES['in-trial'] }, '2026-11-22T00:00:00.000Z')).toBe(
			false
		);
	});

	it('takes questions to the end of the day, Hong Kong time', () => {
		const challenge = draftChallenge({ state: STATES.published, questionsDue: '2026-11-22' });
		expect(questionsOpen(challenge, '2026-11-22T15:59:59.000Z')).toBe(true);
		expect(questionsOpen(challenge, '2026-11-22T16:00:00.000Z')).toBe(false);
		expect(questionsOpen({ ...challenge, state: STATES['in-trial'] }, NOW)).toBe(false);
	});
});

describe('lists', () => {
	it('show a bureau its own, and the lab what was let go to it', () => {
		expect(everyone.filter((who) => canListChallenges(ACTORS[who], 'triage'))).toEqual(lab);
		expect(bureauxOf(ACTORS.officer)).toEqual(['bureau-1']);
		for (const who of everyone)
			expect(canListChallenges(ACTORS[who], 'mine')).toBe(bureauxOf(ACTORS[who]).length > 0);
		expect(canListChallenges(ACTORS.supplier, 'mine')).toBe(false);
	});
});
