import type { PageServerLoad } from './$types';
import { orError } from '$lib/web/action';

/** As many as one reads on paper, each with its quotes. */
const ROWS = 10;

export const load: PageServerLoad = async ({ locals, params }) => ({
	list: await orError(locals.api.match.rank({ challengeId: params.id, limit: ROWS, quoted: ROWS })),
	madeAt: locals.ctx.now()
});
