import { emptySolutionContent, type Solution, type SolutionContent } from './solution.ts';

/** Content that is ready to be submitted, for tests. */
export const readySolutionContent = (over: Partial<SolutionContent> = {}): SolutionContent => ({
	...emptySolutionContent(),
	title: { en: 'Queue forecasting for service counters' },
	summary: { en: 'Forecasts counter queues an hour ahead from ticket and appointment records.' },
	capabilities: [{ text: { en: 'Forecasts waiting time per counter' } }],
	trl: 7,
	...over
});

/** A draft solution of the supplier `supplier-1`, for tests. */
export const draftSolution = (over: Partial<Solution> = {}): Solution => ({
	id: 'solution-1',
	version: 1,
	createdAt: '2026-01-05T02:00:00.000Z',
	updatedAt: '2026-01-05T02:00:00.000Z',
	reference: 'S-2026-0001',
	organisationId: 'supplier-1',
	createdBy: 'person-1',
	content: readySolutionContent(),
	state: { status: 'draft' },
	history: [],
	...over
});
