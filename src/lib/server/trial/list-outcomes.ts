import { z } from 'zod';
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { Trial, TrialDecision } from '../../domain/trial/trial.ts';
import { organisationViews } from '../organisation/organisation-queries.ts';
import { facetChoice, listPage, listPageShape, type ListPage } from '../search-sync/list-page.ts';
import { rowHighlighter, type Highlighted } from '../search-sync/row-highlighter.ts';
import type { Ctx } from '../services.ts';
import { where } from '../storage/port.ts';
import {
	challengesOf,
	decisionOf,
	isPublishedOutcome,
	OUTCOME_FACETS,
	OUTCOME_INDEX,
	outcomeFacets,
	outcomeNumbers
} from './outcome-search.ts';
import { trials } from './trial-store.ts';

export const listOutcomesInput = z.object({
	...listPageShape,
	facets: facetChoice(OUTCOME_FACETS),
	/** `relevance` is `newest` when nothing was typed. */
	sort: z.enum(['relevance', 'newest']).default('relevance')
});
export type ListOutcomesInput = z.infer<typeof listOutcomesInput>;

/** One row of the showcase; `id` is the trial's. */
export interface OutcomeRow {
	id: string;
	reference: string;
	title: Highlighted | undefined;
	summary: Highlighted | undefined;
	decision?: TrialDecision | undefined;
	publishedAt?: string | undefined;
	supplier: LangText;
	bureau: LangText;
	technologies: string[];
	areas: string[];
}

/** What everybody may read: published outcomes, by what was typed and facets, a page at a time. */
export async function listOutcomes(ctx: Ctx, input: ListOutcomesInput): Promise<ListPage<OutcomeRow>> {
	const sorted = input.sort === 'newest' || input.q.trim() === '';
	const page = await listPage(ctx, listedIn(ctx), input, {
		...(sorted ? { sort: { by: 'published', direction: 'desc' } } : {})
	});
	const challenges = await challengesOf(ctx, page.items);
	const names = await organisationViews(
		ctx,
		page.items.flatMap((trial) => [trial.supplierId, trial.bureauId])
	);
	const highlight = rowHighlighter(ctx, input.q);
	const rows = page.items.map((trial): OutcomeRow => {
		const facets = outcomeFacets(trial, challenges.get(trial.challengeId));
		return {
			id: trial.id,
			reference: trial.reference,
			...highlight({ title: trial.outcome?.title, summary: trial.outcome?.summary }),
			decision: decisionOf(trial),
			publishedAt: trial.outcome?.publishedAt,
			supplier: names.get(trial.supplierId)?.name ?? {},
			bureau: names.get(trial.bureauId)?.name ?? {},
			technologies: facets.technology,
			areas: facets.area
		};
	});
	return { ...page, items: rows };
}

const listedIn = (ctx: Ctx) => ({
	index: OUTCOME_INDEX,
	countFacets: OUTCOME_FACETS,
	read: (ids: readonly string[]) => trials(ctx).getMany(ids),
	visible: isPublishedOutcome,
	async newest() {
		const filter = where.exists('outcomePublishedAt');
		return (await trials(ctx).list({ filter, sort: 'published', limit: 1000 })).items;
	},
	facets: (trial: Trial) => outcomeFacets(trial, undefined),
	numbers: outcomeNumbers,
	texts: ({ outcome }: Trial) => [outcome?.title, outcome?.summary]
});
