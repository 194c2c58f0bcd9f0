import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../shared/error.ts';
import { CHALLENGE_STATUSES, challengeSchema, type Challenge, type ChallengeStatus } from './challenge.ts';
import { draftChallenge, readyContent } from './challenge-fixtures.ts';
import * as t from './transitions.ts';

const occasion = { now: '2026-11-22T08:00:00.000Z', by: 'someone', reason: 'because' };
const silent = { now: occasion.now, by: occasion.by };

/** The lifecycle as the design draws it, written apart from the code under test. */
const ARROWS: Record<ChallengeStatus, ChallengeStatus[]> = {
	draft: ['awaiting-approval', 'closed'],
	'awaiting-approval': ['submitted', 'draft', 'closed'],
	submitted: ['returned', 'published', 'closed'],
	returned: ['awaiting-approval', 'closed'],
	published: ['matching', 'closed'],
	matching: ['in-trial', 'closed'],
	'in-trial': ['closed'],
	closed: []
};

const ACTIONS: Record<string, (c: Challenge) => Challenge> = {
	requestApproval: (c) => t.requestApproval(c, occasion),
	approve: (c) => t.approve(c, occasion),
	sendBack: (c) => t.sendBack(c, occasion),
	returnToBureau: (c) => t.returnToBureau(c, occasion),
	publish: (c) => t.publish(c, occasion),
	startMatching: (c) => t.startMatching(c, occasion),
	enterTrial: (c) => t.enterTrial(c, 'trial-1', occasion),
	adopt: (c) => t.adopt(c, occasion),
	notPursued: (c) => t.close(c, 'not-pursued', occasion),
	withdrawn: (c) => t.close(c, 'withdrawn', occasion),
	edit: (c) => t.editContent(c, { ...c.content, contact: `${c.content.contact ?? ''}x` }, occasion.now),
	weigh: (c) => t.setWeights(c, { ...c.weights, maturity: (c.weights.maturity + 1) % 100 }, occasion.now),
	addendum: (c) =>
		t.addAddendum(c, { ...c.content, trialWeeks: ((c.content.trialWeeks ?? 0) % 104) + 1 }, 'why', occasion),
	propose: (c) => t.noteOpenProposal(c, 'proposal-1', occasion.now),
	decide: (c) => t.forgetOpenProposal(c, 'proposal-1', occasion.now)
};

function attempt(challenge: Challenge, name: string): Challenge | undefined {
	try {
		return ACTIONS[name]?.(challenge);
	} catch (thrown) {
		if (thrown instanceof AppError) return undefined;
		throw thrown;
	}
}

describe('challenge lifecycle', () => {
	it('reaches no illegal state by any sequence of actions, and records every move', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...Object.keys(ACTIONS)), { maxLength: 40 }), (names) => {
				let challenge = draftChallenge({ content: readyContent() });
				for (const name of names) {
					const next = attempt(challenge, name);
					if (!next) continue;
					const from = challenge.state.status;
					const to = next.state.status;
					if (from !== to) {
						expect(ARROWS[from]).toContain(to);
						expect(next.history.at(-1)).toEqual({
							from,
							to,
							at: occasion.now,
							by: occasion.by,
							reason: occasion.reason
						});
						expect(next.history).toHaveLength(challenge.history.length + 1);
					} else expect(next.history).toEqual(challenge.history);
					if (to === 'closed') expect(next.openProposals).toEqual([]);
					// Weights freeze at publishing.
					if ('publishedAt' in challenge.state) expect(next.weights).toEqual(challenge.weights);
					challenge = challengeSchema.parse(next);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('reaches every state', () => {
		const seen = new Set<ChallengeStatus>(['draft']);
		const queue = [draftChallenge({ content: readyContent() })];
		for (const challenge of queue)
			for (const name of Object.keys(ACTIONS)) {
				const next = attempt(challenge, name);
				if (!next || seen.has(next.state.status)) continue;
				seen.add(next.state.status);
				queue.push(next);
			}
		expect([...seen].sort()).toEqual([...CHALLENGE_STATUSES].sort());
	});

	it('never changes the challenge it is given', () => {
		const challenge = draftChallenge();
		const before = structuredClone(challenge);
		t.requestApproval(challenge, occasion);
		t.noteOpenProposal({ ...challenge, state: { status: 'matching', publishedAt: occasion.now } }, 'p', '');
		expect(challenge).toEqual(before);
	});

	it.each(['sendBack', 'returnToBureau', 'close'] as const)('%s needs a reason', (name) => {
		const status = { sendBack: 'awaiting-approval', returnToBureau: 'submitted', close: 'draft' }[name];
		const challenge = draftChallenge({
			state: { status, requestedBy: 'a', approvedBy: 'b' } as Challenge['state']
		});
		const run = () =>
			name === 'close'
				? t.close(challenge, 'withdrawn', silent)
				: t[name](challenge, { ...silent, reason: ' ' });
		expect(run).toThrow(expect.objectContaining({ code: 'invalid', fields: { reason: 'reason-required' } }));
	});

	it('does not close while a proposal lacks an outcome, and closes once it has one', () => {
		const matching = draftChallenge({ state: { status: 'matching', publishedAt: occasion.now } });
		const open = t.noteOpenProposal(matching, 'p1', occasion.now);
		expect(() => t.close(open, 'not-pursued', occasion)).toThrow(
			expect.objectContaining({ code: 'conflict', reason: 'open-proposals', detail: { count: 1 } })
		);
		const decided = t.forgetOpenProposal(open, 'p1', occasion.now);
		expect(t.close(decided, 'not-pursued', occasion).state).toMatchObject({
			status: 'closed',
			closing: 'not-pursued',
			reason: 'because',
			publishedAt: occasion.now
		});
	});

	it('takes proposals only while open for them', () => {
		for (const status of ['draft', 'submitted', 'in-trial', 'closed'] as const)
			expect(() =>
				t.noteOpenProposal(draftChallenge({ state: { status } as Challenge['state'] }), 'p', occasion.now)
			).toThrow(expect.objectContaining({ reason: 'challenge-takes-no-proposals' }));
	});

	it('keeps the old and the new value of each field an addendum changes', () => {
		const published = draftChallenge({
			content: readyContent(),
			state: { status: 'published', publishedAt: occasion.now }
		});
		const content = readyContent({
			budget: { min: 100_000, max: 800_000 },
			constraints: { ...published.content.constraints, security: 'confidential' }
		});
		expect(t.addAddendum(published, content, 'More money', occasion).addenda).toEqual([
			{
				at: occasion.now,
				by: 'someone',
				note: 'More money',
				changes: [
					{ field: 'budget', before: { min: 100_000, max: 500_000 }, after: { min: 100_000, max: 800_000 } },
					{ field: 'constraints.security', before: 'restricted', after: 'confidential' }
				]
			}
		]);
		expect(() => t.addAddendum(published, published.content, 'nothing', occasion)).toThrow(
			expect.objectContaining({ reason: 'addendum-empty' })
		);
	});
});
