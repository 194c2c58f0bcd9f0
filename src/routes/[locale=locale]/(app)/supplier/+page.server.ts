import type { LangText } from '$lib/domain/shared/lang-text';
import { orError } from '$lib/web/action';
import { supplierOrganisations } from '$lib/web/supplier-organisations';
import { trialsWaiting } from '$lib/web/trials-waiting';
import type { PageServerLoad } from './$types';

/** Ranking costs tens of milliseconds a solution: the dashboard looks at the ones changed last. */
const SOLUTIONS_RANKED = 5;
const FITS_SHOWN = 5;
/** Of the solutions and of the proposals, those changed last. */
const LOOKED_AT = 100;

export const load: PageServerLoad = async ({ locals, url }) => {
	const organisations = await supplierOrganisations(locals);
	const [solutions, proposals, invitations, board] = await Promise.all([
		orError(locals.api.solution.mine({ limit: LOOKED_AT })),
		orError(locals.api.proposal.mine({ limit: LOOKED_AT })),
		orError(
			locals.api.match.invitations({ limit: 10, cursor: url.searchParams.get('invitations') ?? undefined })
		),
		orError(locals.api.trial.board({ as: 'supplier' }))
	]);
	return {
		organisations,
		solutions: solutions.items,
		proposals: proposals.items,
		/** How many were looked at, where there are more: what waits on the others is not shown. */
		lookedAt: solutions.nextCursor || proposals.nextCursor ? LOOKED_AT : undefined,
		invitations,
		trials: trialsWaiting(board, new Set(organisations.map(({ id }) => id))),
		fits: await bestFits(locals, solutions.items, proposals.items)
	};
};

type Row = { id: string; status: string; title: LangText | undefined };

/** The needs that fit best over all listed solutions, each need once, without those already answered. */
async function bestFits<S extends Row>(
	locals: App.Locals,
	solutions: readonly S[],
	proposals: readonly { challenge: { id: string } }[]
) {
	const answered = new Set(proposals.map((proposal) => proposal.challenge.id));
	const listed = solutions.filter((solution) => solution.status === 'listed').slice(0, SOLUTIONS_RANKED);
	const lists = await Promise.all(
		listed.map(async (solution) => {
			const list = await locals.api.match.rankForSolution({ solutionId: solution.id, limit: 10, quoted: 10 });
			const fitting = list.rows.filter((row) => !row.explanation.weak);
			return fitting.map((row) => ({ row, solution: { id: solution.id, title: solution.title } }));
		})
	);
	const seen = new Set<string>();
	return lists
		.flat()
		.sort((a, b) => b.row.explanation.score - a.row.explanation.score)
		.filter(
			({ row }) => !answered.has(row.challengeId) && !seen.has(row.challengeId) && seen.add(row.challengeId)
		)
		.slice(0, FITS_SHOWN);
}
