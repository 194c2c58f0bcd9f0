import { orError } from '$lib/web/action';
import { keepToSide, sidesOf } from '$lib/web/own-workspace';
import { termNames } from '$lib/web/term-names';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const solution = await orError(locals.api.solution.get({ id: params.id }));
	keepToSide(
		locals,
		'supplier',
		{ kind: 'solution', id: params.id },
		sidesOf(locals.actor, { supplierId: solution.supplier.id })
	);
	const [fits, { technology, area }] = await Promise.all([
		orError(locals.api.match.rankForSolution({ solutionId: params.id, limit: 20, quoted: 20 })),
		termNames(locals)
	]);
	return { solution, rows: fits.rows, names: { technology, area } };
};
