import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../shared/error.ts';
import { solutionSchema, type Solution, type SolutionStatus } from './solution.ts';
import { draftSolution } from './solution-fixtures.ts';
import {
	archiveSolution,
	listSolution,
	reinstateSolution,
	returnSolution,
	submitSolution,
	suspendSolution,
	type SolutionStep
} from './transitions.ts';

const occasion = { now: '2026-02-01T00:00:00.000Z', by: 'someone', reason: 'because' };
const RUN: Record<SolutionStep, (s: Solution) => Solution> = {
	submit: (s) => submitSolution(s, occasion),
	list: (s) => listSolution(s, occasion, true),
	return: (s) => returnSolution(s, occasion),
	suspend: (s) => suspendSolution(s, occasion),
	reinstate: (s) => reinstateSolution(s, occasion, true),
	archive: (s) => archiveSolution(s, occasion)
};
/** The design's lifecycle, written out anew: what may follow what. */
const MAY_FOLLOW: Record<SolutionStatus, SolutionStatus[]> = {
	draft: ['submitted', 'archived'],
	submitted: ['listed', 'returned'],
	returned: ['submitted', 'archived'],
	listed: ['suspended', 'archived'],
	suspended: ['listed', 'archived'],
	archived: []
};

describe('solution lifecycle', () => {
	it('reaches no state that the design does not allow, by any sequence of steps', () => {
		const steps = fc.array(fc.constantFrom(...(Object.keys(RUN) as SolutionStep[])), { maxLength: 20 });
		fc.assert(
			fc.property(steps, (sequence) => {
				let solution = draftSolution();
				for (const step of sequence) {
					const before = solution;
					try {
						solution = RUN[step](before);
					} catch (error) {
						expect((error as AppError).code).toBe('illegal-transition');
						continue;
					}
					expect(MAY_FOLLOW[before.state.status]).toContain(solution.state.status);
					expect(solution.history).toHaveLength(before.history.length + 1);
					expect(solution.history.at(-1)).toMatchObject({
						from: before.state.status,
						to: solution.state.status,
						by: 'someone'
					});
				}
				expect(solutionSchema.safeParse(solution).success).toBe(true);
			})
		);
	});

	it('lists nothing of a supplier that is not verified', () => {
		const submitted = submitSolution(draftSolution(), occasion);
		expect(() => listSolution(submitted, occasion, false)).toThrowError('supplier-unverified');
		const suspended = suspendSolution(listSolution(submitted, occasion, true), occasion);
		expect(() => reinstateSolution(suspended, occasion, false)).toThrowError('supplier-unverified');
	});

	it('keeps the day of first listing through a suspension', () => {
		const listed = listSolution(submitSolution(draftSolution(), occasion), occasion, true);
		const later = { ...occasion, now: '2026-05-01T00:00:00.000Z' };
		const back = reinstateSolution(suspendSolution(listed, later), later, true);
		expect(back.state).toEqual({ status: 'listed', listedAt: occasion.now });
	});

	it('says which fields a submission lacks', () => {
		const empty = draftSolution({
			content: { ...draftSolution().content, title: undefined, trl: undefined }
		});
		const refused = (): unknown => {
			try {
				return submitSolution(empty, occasion);
			} catch (error) {
				return (error as AppError).fields;
			}
		};
		expect(refused()).toEqual({ 'content.title': 'needed-to-submit', 'content.trl': 'needed-to-submit' });
	});

	it.each(['return', 'suspend', 'archive'] as const)('asks for a reason to %s', (step) => {
		const start: Record<typeof step, Solution> = {
			return: draftSolution({ state: { status: 'submitted' } }),
			suspend: draftSolution({ state: { status: 'listed', listedAt: occasion.now } }),
			archive: draftSolution()
		};
		const run = { return: returnSolution, suspend: suspendSolution, archive: archiveSolution }[step];
		expect(() => run(start[step], { ...occasion, reason: '  ' })).toThrowError(AppError);
	});
});
