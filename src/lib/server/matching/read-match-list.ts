import type { Challenge } from '../../domain/challenge/challenge.ts';
import type { Match } from '../../domain/matching/match.ts';
import type { NeedQuery } from '../../domain/matching/need-query.ts';
import type { Scored } from '../../domain/matching/score.ts';
import type { Ctx } from '../services.ts';
import { decisionsOn } from './match-store.ts';
import { placeRanking, type MatchPlaces } from './place-ranking.ts';
import { rankNeed } from './rank-need.ts';
import type { Asking } from './vectors/query-vector.ts';

export interface ReadMatchList {
	query: NeedQuery;
	/** Everyone who was not put aside, in the order that people see. */
	places: MatchPlaces;
	/** Put aside: they have a score and no place. */
	dismissed: Scored[];
	/** Decisions, by solution. */
	decisions: ReadonlyMap<string, Match>;
}

/**
 * A challenge's candidates as its bureau and the lab see them: ranked, without those put aside, with the places that
 * do not go by score. Lists, explanations, comparisons and reports all start here, so that they agree.
 * @param include solutions to score whatever the search engine finds
 */
export async function readMatchList(
	ctx: Ctx,
	challenge: Challenge,
	include: readonly string[] = [],
	asking?: Asking
): Promise<ReadMatchList> {
	const decisions = await decisionsOn(ctx, challenge.id);
	const kept = [...decisions.values()].filter(({ state }) => state.status !== 'suggested');
	const ids = [...kept.map(({ solutionId }) => solutionId), ...include];
	const { query, scored } = await rankNeed(ctx, challenge, ids, asking);
	const isDismissed = ({ id }: Scored) => decisions.get(id)?.state.status === 'dismissed';
	const standing = scored.filter((one) => !isDismissed(one));
	const places = await placeRanking(ctx, challenge, standing);
	return { query, places, dismissed: scored.filter(isDismissed), decisions };
}
