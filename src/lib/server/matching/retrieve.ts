import { candidateTerms } from '../../domain/matching/candidates.ts';
import type { NeedQuery } from '../../domain/matching/need-query.ts';
import type { Services } from '../services.ts';
import type { QueryVector } from './vectors/query-vector.ts';

/** Candidates a query: some hundreds, since scoring them costs about ten microseconds each. */
const LIMIT = 400;
/** Candidates by meaning, beside those by words. */
const NEAREST = 200;

type Index = 'solutions' | 'challenges';

/**
 * Ids of what may fit, best guess first, from the search engine: by words, and by meaning where there are vectors. It
 * only has to find them: their order comes from scoring.
 * @param vectors what to look for by meaning; any of them may find
 * @throws AppError `unavailable` when the engine does not answer
 */
export async function candidateIds(
	services: Pick<Services, 'search'>,
	index: Index,
	need: NeedQuery,
	vectors: readonly QueryVector[] = []
): Promise<string[]> {
	const audience = ['public'];
	const byWords = candidateTerms(need).map(({ terms }) =>
		services.search.candidates(index, { audience, terms, limit: LIMIT })
	);
	const byMeaning = vectors.map(({ space, vector }) =>
		services.search.nearest(index, { audience, space: space.id, vector, limit: NEAREST })
	);
	const answers = await Promise.all([...byWords, ...byMeaning]);
	return [...new Set(answers.flat().map(({ id }) => id))];
}
