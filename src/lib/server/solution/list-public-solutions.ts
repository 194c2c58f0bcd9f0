import { z } from 'zod';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { canSolution } from '../../domain/solution/policy.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import {
	facetChoice,
	listPage,
	listPageShape,
	type Listed,
	type ListPage
} from '../search-sync/list-page.ts';
import { rowHighlighter, type Highlighted, type RowHighlighter } from '../search-sync/row-highlighter.ts';
import type { SearchQuery } from '../search/port.ts';
import type { Ctx } from '../services.ts';
import { where } from '../storage/port.ts';
import {
	SOLUTION_FACETS,
	SOLUTION_INDEX,
	solutionFacets,
	solutionNumbers,
	suppliersOf
} from './solution-search.ts';
import { solutions } from './solution-store.ts';

/** Everybody sees listed ones only: their status is nothing to choose by. */
const PUBLIC_FACETS = SOLUTION_FACETS.filter((facet) => facet !== 'status');

export const listPublicSolutionsInput = z.object({
	...listPageShape,
	facets: facetChoice(SOLUTION_FACETS),
	/** Technology readiness at least this, 1–9. */
	minimumTrl: z.number().int().min(1).max(9).optional(),
	/** `relevance` is `newest` when nothing was typed. */
	sort: z.enum(['relevance', 'newest', 'updated', 'trl']).default('relevance')
});
export type ListPublicSolutionsInput = z.infer<typeof listPublicSolutionsInput>;

/** One row of the public list. */
export interface PublicSolutionRow {
	id: string;
	reference: string;
	title: Highlighted | undefined;
	/** A stretch of the summary around what was searched for; its opening words stand in for a missing title. */
	summary: Highlighted | undefined;
	supplier: { id: string; name: LangText; verified: boolean; type?: Organisation['supplierType'] };
	technologies: string[];
	areas: string[];
	trl?: number | undefined;
	deploymentModels: string[];
	certifications: string[];
	listedAt?: string | undefined;
	updatedAt: string;
}

const SORTS = {
	newest: { by: 'published', direction: 'desc' },
	updated: { by: 'updated', direction: 'desc' },
	trl: { by: 'trl', direction: 'desc' }
} as const satisfies Record<string, SearchQuery['sort']>;

/** What everybody may read: listed solutions, by what was typed and facets, a page at a time. */
export async function listPublicSolutions(
	ctx: Ctx,
	input: ListPublicSolutionsInput
): Promise<ListPage<PublicSolutionRow>> {
	const typed = input.q.trim() !== '';
	const order = input.sort === 'relevance' && !typed ? 'newest' : input.sort;
	const page = await listPage(ctx, listedIn(ctx), input, {
		...(input.minimumTrl ? { ranges: { trl: { min: input.minimumTrl } } } : {}),
		...(order === 'relevance' ? {} : { sort: SORTS[order] })
	});
	const suppliers = await suppliersOf(ctx, page.items);
	const highlight = rowHighlighter(ctx, input.q);
	const rows = page.items.map((solution) =>
		toRow(solution, suppliers.get(solution.organisationId), highlight)
	);
	return { ...page, items: rows };
}

function listedIn(ctx: Ctx): Listed<Solution> {
	return {
		index: SOLUTION_INDEX,
		countFacets: PUBLIC_FACETS,
		read: (ids) => solutions(ctx).getMany(ids),
		visible: (solution) => canSolution(ANONYMOUS, 'view', solution),
		async newest() {
			const filter = where.eq('status', 'listed');
			return (await solutions(ctx).list({ filter, sort: 'listed', limit: 1000 })).items;
		},
		facets: (solution) => solutionFacets(solution, undefined),
		numbers: solutionNumbers,
		texts: ({ content }) => [content.title, content.summary]
	};
}

function toRow(
	solution: Solution,
	supplier: Organisation | undefined,
	highlight: RowHighlighter
): PublicSolutionRow {
	const { content, state } = solution;
	return {
		id: solution.id,
		reference: solution.reference,
		...highlight(content),
		supplier: {
			id: solution.organisationId,
			name: supplier?.name ?? {},
			verified: supplier?.verification.status === 'verified',
			type: supplier?.supplierType
		},
		technologies: content.technologies,
		areas: content.areas,
		trl: content.trl,
		deploymentModels: content.deploymentModels,
		certifications: content.certifications,
		listedAt: 'listedAt' in state ? state.listedAt : undefined,
		updatedAt: solution.updatedAt
	};
}
