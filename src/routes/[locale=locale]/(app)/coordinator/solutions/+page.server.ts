import { SOLUTION_STATUSES, type SolutionStatus } from '$lib/domain/solution/solution';
import { orError } from '$lib/web/action';
import type { PageServerLoad } from './$types';

const isStatus = (value: string | null): value is SolutionStatus =>
	(SOLUTION_STATUSES as readonly string[]).includes(value ?? '');

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = url.searchParams.get('state');
	const status: SolutionStatus = isStatus(asked) && asked !== 'draft' ? asked : 'submitted';
	const cursor = url.searchParams.get('cursor') ?? undefined;
	const [solutions, counts] = await Promise.all([
		orError(locals.api.solution.review({ statuses: [status], limit: 50, cursor })),
		orError(locals.api.solution.countByStatus())
	]);
	return { status, solutions, counts };
};
