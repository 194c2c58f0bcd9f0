import type { PageServerLoad } from './$types';
import { orError } from '$lib/web/action';

/** Choices of how many candidates are told in full, each with its quotes; the rest have a line each. */
const IN_FULL = [3, 5, 10] as const;
/** As many as one reads on paper. */
const ROWS = 30;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const asked = Number(url.searchParams.get('full'));
	const full = IN_FULL.find((choice) => choice === asked) ?? IN_FULL[0];
	return {
		list: await orError(locals.api.match.rank({ challengeId: params.id, limit: ROWS, quoted: full })),
		full,
		choices: IN_FULL,
		madeAt: locals.ctx.now()
	};
};
