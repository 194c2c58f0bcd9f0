import { z } from 'zod';
import type { Challenge, ChallengeStatus } from '../../domain/challenge/challenge.ts';
import { isPublic, takesProposals } from '../../domain/challenge/policy.ts';
import { OPEN_FOR_PROPOSALS } from '../../domain/challenge/transitions.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { organisationViews } from '../organisation/organisation-queries.ts';
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
import { CHALLENGE_FACETS, CHALLENGE_INDEX, challengeFacets, challengeNumbers } from './challenge-search.ts';
import { challenges } from './challenge-store.ts';

export const listPublicChallengesInput = z.object({
	...listPageShape,
	facets: facetChoice(CHALLENGE_FACETS),
	/** Only those that take proposals now. */
	open: z.boolean().default(false),
	/** `relevance` is `newest` when nothing was typed; `deadline`, the nearest first, is of open ones only. */
	sort: z.enum(['relevance', 'newest', 'updated', 'deadline', 'budget']).default('relevance')
});
export type ListPublicChallengesInput = z.infer<typeof listPublicChallengesInput>;

/** One row of the public list. */
export interface PublicChallengeRow {
	id: string;
	reference: string;
	title: Highlighted | undefined;
	/** A stretch of the problem around what was searched for; its opening words stand in for a missing title. */
	summary: Highlighted | undefined;
	bureau: { id: string; name: LangText };
	department?: string | undefined;
	status: ChallengeStatus;
	closing?: string | undefined;
	technologies: string[];
	areas: string[];
	budget?: { min: number; max: number } | undefined;
	proposalsDue?: string | undefined;
	/** Whether a proposal can be sent now. */
	takesProposals: boolean;
	publishedAt?: string | undefined;
	updatedAt: string;
}

const PUBLIC_STATUSES = ['published', 'matching', 'in-trial', 'closed'] as const;
const SORTS = {
	newest: { by: 'published', direction: 'desc' },
	updated: { by: 'updated', direction: 'desc' },
	deadline: { by: 'deadline', direction: 'asc' },
	budget: { by: 'budget', direction: 'desc' }
} as const satisfies Record<string, SearchQuery['sort']>;

/** What everybody may read: published needs, by what was typed, facets and deadline, a page at a time. */
export async function listPublicChallenges(
	ctx: Ctx,
	input: ListPublicChallengesInput
): Promise<ListPage<PublicChallengeRow>> {
	const typed = input.q.trim() !== '';
	const order = input.sort === 'relevance' && !typed ? 'newest' : input.sort;
	const open = input.open || order === 'deadline';
	const status = open ? openStatuses(input.facets.status) : input.facets.status;
	const facets = status ? { ...input.facets, status } : input.facets;
	if (open && status?.length === 0)
		return { items: [], total: 0, page: input.page, pageSize: input.pageSize, facets: {}, degraded: false };
	const page = await listPage(
		ctx,
		listedIn(ctx),
		{ ...input, facets },
		{
			...(open ? { ranges: { deadline: { min: Date.parse(ctx.now()) } } } : {}),
			...(order === 'relevance' ? {} : { sort: SORTS[order] })
		}
	);
	const bureaux = await organisationViews(
		ctx,
		page.items.map((challenge) => challenge.organisationId)
	);
	const highlight = rowHighlighter(ctx, input.q);
	const rows = page.items.map((challenge) =>
		toRow(ctx, challenge, bureaux.get(challenge.organisationId)?.name ?? {}, highlight)
	);
	return { ...page, items: rows };
}

/** Those of the chosen stages in which proposals are taken; all of these when none is chosen. */
const openStatuses = (chosen: readonly string[] = []): string[] =>
	OPEN_FOR_PROPOSALS.filter((status) => chosen.length === 0 || chosen.includes(status));

function listedIn(ctx: Ctx): Listed<Challenge> {
	return {
		index: CHALLENGE_INDEX,
		countFacets: CHALLENGE_FACETS,
		read: (ids) => challenges(ctx).getMany(ids),
		visible: isPublic,
		async newest() {
			const filter = where.in('status', PUBLIC_STATUSES);
			return (await challenges(ctx).list({ filter, sort: 'published', limit: 1000 })).items;
		},
		facets: challengeFacets,
		numbers: challengeNumbers,
		texts: ({ content }) => [content.title, content.problem, content.outcomeWanted]
	};
}

function toRow(
	ctx: Ctx,
	challenge: Challenge,
	bureau: LangText,
	highlight: RowHighlighter
): PublicChallengeRow {
	const { content, state } = challenge;
	return {
		id: challenge.id,
		reference: challenge.reference,
		...highlight({ title: content.title, summary: content.problem ?? content.outcomeWanted }),
		bureau: { id: challenge.organisationId, name: bureau },
		department: content.department,
		status: state.status,
		closing: state.status === 'closed' ? state.closing : undefined,
		technologies: content.technologies,
		areas: content.areas,
		budget: content.budget,
		proposalsDue: content.proposalsDue,
		takesProposals: takesProposals(challenge, ctx.now()),
		publishedAt: 'publishedAt' in state ? state.publishedAt : undefined,
		updatedAt: challenge.updatedAt
	};
}
