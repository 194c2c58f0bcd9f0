import type { PageServerLoad } from './$types';
import { orError } from '$lib/web/action';
import { termNames } from '$lib/web/term-names';

/** Live figures are the totals of the public lists; the first of each are shown. */
export const load: PageServerLoad = async ({ locals }) => {
	const { api } = locals;
	const [challenges, open, solutions, outcomes, names] = await Promise.all([
		orError(api.challenge.publicList({ pageSize: 4, sort: 'newest' })),
		orError(api.challenge.publicList({ pageSize: 1, open: true })),
		orError(api.solution.publicList({ pageSize: 1 })),
		orError(api.outcome.publicList({ pageSize: 3 })),
		termNames(locals)
	]);
	return {
		figures: {
			challenges: challenges.total,
			open: open.total,
			solutions: solutions.total,
			outcomes: outcomes.total
		},
		challenges: challenges.items,
		outcomes: outcomes.items,
		areas: names.area
	};
};
