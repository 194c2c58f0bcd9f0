import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../shared/error.ts';
import { DECLINE_REASONS, proposalSchema, type Proposal, type ProposalStatus } from './proposal.ts';
import { draftProposal } from './proposal-fixtures.ts';
import { requireSubmissionOpen, submissionRefusal } from './submission-window.ts';
import {
	declineProposal,
	isEditableProposal,
	isOpenProposal,
	notSelectProposal,
	selectProposal,
	shortlistProposal,
	submitProposal,
	withdrawProposal,
	type ProposalStep
} from './transitions.ts';

const occasion = { now: '2026-02-01T00:00:00.000Z', by: 'someone', reason: 'because' };
const refusal = { reasonCode: DECLINE_REASONS[0], reason: 'because' };
const RUN: Record<ProposalStep, (p: Proposal) => Proposal> = {
	submit: (p) => submitProposal(p, occasion),
	withdraw: (p) => withdrawProposal(p, occasion),
	shortlist: (p) => shortlistProposal(p, occasion),
	decline: (p) => declineProposal(p, occasion, refusal),
	select: (p) => selectProposal(p, occasion),
	'not-select': (p) => notSelectProposal(p, occasion, refusal)
};
/** The design's lifecycle, written out anew: what may follow what. */
const MAY_FOLLOW: Record<ProposalStatus, ProposalStatus[]> = {
	draft: ['submitted'],
	submitted: ['withdrawn', 'shortlisted', 'declined'],
	withdrawn: ['submitted'],
	shortlisted: ['selected', 'not-selected'],
	declined: [],
	selected: [],
	'not-selected': []
};
const FINAL: ProposalStatus[] = ['declined', 'selected', 'not-selected'];

describe('proposal lifecycle', () => {
	it('reaches no state that the design does not allow, and every refusal has a reason', () => {
		const steps = fc.array(fc.constantFrom(...(Object.keys(RUN) as ProposalStep[])), { maxLength: 20 });
		fc.assert(
			fc.property(steps, (sequence) => {
				let proposal = draftProposal();
				for (const step of sequence) {
					const before = proposal;
					try {
						proposal = RUN[step](before);
					} catch (error) {
						expect((error as AppError).code).toBe('illegal-transition');
						continue;
					}
					expect(MAY_FOLLOW[before.state.status]).toContain(proposal.state.status);
					expect(proposal.history.at(-1)).toMatchObject({
						from: before.state.status,
						to: proposal.state.status
					});
				}
				expect(proposalSchema.safeParse(proposal).success).toBe(true);
				if ('reasonCode' in proposal.state) expect(proposal.state.reason).not.toBe('');
			})
		);
	});

	it('is written by the supplier, judged by others, or over: never two of these', () => {
		for (const status of Object.keys(MAY_FOLLOW) as ProposalStatus[])
			expect(
				[isEditableProposal(status), isOpenProposal(status), FINAL.includes(status)].filter(Boolean)
			).toEqual([true]);
	});

	it('carries the challenge in the selected state only, for the unique index', () => {
		const shortlisted = shortlistProposal(submitProposal(draftProposal(), occasion), occasion);
		expect(shortlisted.state).not.toHaveProperty('selectedFor');
		expect(selectProposal(shortlisted, occasion).state).toMatchObject({ selectedFor: 'challenge-1' });
	});

	it.each([
		['withdraw', () => withdrawProposal(draftProposal({ state: sent }), { ...occasion, reason: ' ' })],
		['decline', () => declineProposal(draftProposal({ state: sent }), occasion, { ...refusal, reason: ' ' })]
	])('asks for a reason to %s', (_, run) => expect(run).toThrowError(AppError));
});
const sent = { status: 'submitted', submittedAt: occasion.now } as const;

describe('submission window', () => {
	const challenge = { status: 'published', proposalsDue: '2026-03-31' } as const;

	it('lasts until midnight in Hong Kong', () => {
		expect(submissionRefusal(challenge, '2026-03-31T15:59:59.999Z')).toBeUndefined();
		expect(submissionRefusal(challenge, '2026-03-31T16:00:00.000Z')).toBe('proposals-closed');
	});

	it('is open only while the challenge is published or matching', () => {
		const now = '2026-03-01T00:00:00.000Z';
		expect(submissionRefusal({ ...challenge, status: 'matching' }, now)).toBeUndefined();
		for (const status of [
			'draft',
			'awaiting-approval',
			'submitted',
			'returned',
			'in-trial',
			'closed'
		] as const)
			expect(submissionRefusal({ ...challenge, status }, now)).toBe('challenge-not-open');
	});

	it('needs a listed solution', () => {
		const now = '2026-03-01T00:00:00.000Z';
		expect(() => requireSubmissionOpen(challenge, 'listed', now)).not.toThrow();
		expect(() => requireSubmissionOpen(challenge, 'suspended', now)).toThrowError('solution-not-listed');
	});
});
