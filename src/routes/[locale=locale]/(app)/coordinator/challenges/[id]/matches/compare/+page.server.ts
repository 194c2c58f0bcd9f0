import type { PageServerLoad } from './$types';
import { orError } from '$lib/web/action';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const challengeId = params.id;
	const list = await orError(locals.api.match.rank({ challengeId, limit: 60, quoted: 0 }));
	const a = url.searchParams.get('a') ?? list.rows[0]?.solutionId;
	const b = url.searchParams.get('b') ?? list.rows[1]?.solutionId;
	const comparison = a && b ? await orError(locals.api.match.compare({ challengeId, a, b })) : undefined;
	return { list, a, b, comparison };
};
