import type { Proposal } from './proposal.ts';

/** A draft proposal of `supplier-1` to a challenge of `bureau-1`, ready to be submitted, for tests. */
export const draftProposal = (over: Partial<Proposal> = {}): Proposal => ({
	id: 'proposal-1',
	version: 1,
	createdAt: '2026-01-05T02:00:00.000Z',
	updatedAt: '2026-01-05T02:00:00.000Z',
	reference: 'P-2026-0001',
	challengeId: 'challenge-1',
	solutionId: 'solution-1',
	supplierId: 'supplier-1',
	bureauId: 'bureau-1',
	createdBy: 'person-1',
	content: { approach: { en: 'Two counters first, then the rest.' }, price: 300_000, weeks: 12 },
	state: { status: 'draft' },
	history: [],
	...over
});
