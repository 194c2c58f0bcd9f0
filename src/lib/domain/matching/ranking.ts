import { z } from 'zod';
import { aggregateShape, idSchema } from '../shared/aggregate.ts';
import { SLOTS } from './explanation.ts';
import { weightsSchema } from './weights.ts';

/** The version of the method, written on every explanation and ranking; a change of formula or constant changes it. */
export const METHOD = 'match-6';

const ROWS = 100;
const methodSchema = z.string().regex(/^match-\d{1,4}$/);

const rankedRowSchema = z.object({
	solutionId: idSchema,
	rank: z.number().int(),
	score: z.number(),
	/** Who did not stand there by score must not count as an answer that ranked high. */
	slot: z.enum(SLOTS).optional()
});
export type RankedRow = z.infer<typeof rankedRowSchema>;

/** What a person saw when deciding: append only, so that decisions can be learned from later. */
export const rankingShownSchema = z.object({
	...aggregateShape,
	challengeId: idSchema,
	shownTo: z.string(),
	method: z.string(),
	weights: weightsSchema,
	/**
	 * Whose word it is that `rows` were on the screen. `page`: only the page's. `server`: the first places are the same
	 * as the server computed when the decision came in, or the page told nothing. Scores are the server's in both.
	 * Absent on older records.
	 */
	saidBy: z.enum(['page', 'server']).optional(),
	rows: z.array(rankedRowSchema).max(ROWS),
	/** Where the page told something else: what the server computed from the same weights at that moment. */
	computed: z.object({ method: z.string(), rows: z.array(rankedRowSchema).max(ROWS) }).optional(),
	/** How many solutions the page named that are no candidates of the need (any more): they are in no rows. */
	leftOut: z.number().int().min(1).optional()
});
export type RankingShown = z.infer<typeof rankingShownSchema>;

/** What a page tells of the list it shows, with each decision. Anybody can write it: only `settleRanking` may believe it. */
export const toldRankingSchema = z.object({
	method: methodSchema,
	weights: weightsSchema,
	/** From the top. */
	ids: z
		.array(idSchema)
		.max(ROWS)
		.refine((ids) => new Set(ids).size === ids.length, 'not-unique'),
	slots: z
		.record(idSchema, z.enum(SLOTS))
		.refine((slots) => Object.keys(slots).length <= ROWS, 'too-many')
		.optional()
});
export type ToldRanking = z.infer<typeof toldRankingSchema>;

/** The first places of a list; a page adds pinned candidates from further down after its own end. */
const COMPARED = 50;

/**
 * What to record of a list that somebody decided on: what the page told, checked against what the server computes
 * from the same weights. A page may be minutes old, so another order is no lie; a solution that is no candidate of the
 * need is never recorded, and neither is a score that the server did not compute.
 * @param computed every candidate of the need: ranked ones in order, then those put aside with rank 0
 */
export function settleRanking(
	told: ToldRanking | undefined,
	computed: readonly RankedRow[]
): Pick<RankingShown, 'method' | 'saidBy' | 'rows' | 'computed' | 'leftOut'> {
	const ranked = computed.filter(({ rank }) => rank > 0).slice(0, COMPARED);
	const known = new Map(computed.map((row) => [row.solutionId, row]));
	const rows = (told?.ids ?? []).flatMap((solutionId, at): RankedRow[] => {
		const candidate = known.get(solutionId);
		if (!candidate) return [];
		const slot = told?.slots?.[solutionId];
		return [{ solutionId, rank: at + 1, score: candidate.score, ...(slot ? { slot } : {}) }];
	});
	const missing = (told?.ids.length ?? 0) - rows.length;
	const leftOut = missing > 0 ? { leftOut: missing } : {};
	if (!told || rows.length === 0) return { method: METHOD, saidBy: 'server', rows: ranked, ...leftOut };
	const same =
		missing === 0 && told.method === METHOD && sameOrder(rows.slice(0, COMPARED), ranked, rows.length);
	if (same) return { method: METHOD, saidBy: 'server', rows };
	return {
		method: told.method,
		saidBy: 'page',
		rows,
		computed: { method: METHOD, rows: ranked },
		...leftOut
	};
}

/** Whether a list as shown is the beginning of the computed one, places that do not go by score included. */
const sameOrder = (shown: readonly RankedRow[], ranked: readonly RankedRow[], shownInAll: number): boolean =>
	shown.length === Math.min(ranked.length, shownInAll) &&
	shown.every(
		({ solutionId, slot }, at) => solutionId === ranked[at]?.solutionId && slot === ranked[at]?.slot
	);
