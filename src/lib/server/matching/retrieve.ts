import { candidateTerms } from '../../domain/matching/candidates.ts';
import type { NeedQuery } from '../../domain/matching/need-query.ts';
import type { Services } from '../services.ts';

/** Candidates a query: some hundreds, since scoring them costs about ten microseconds each. */
const LIMIT = 400;

/**
 * Ids of what may fit, best guess first, from the search engine. It only has to find them: their order comes from
 * scoring.
 * @throws AppError `unavailable` when the engine does not answer
 */
export async function candidateIds(
	services: Pick<Services, 'search'>,
	index: 'solutions' | 'challenges',
	need: NeedQuery
): Promise<string[]> {
	const queries = candidateTerms(need).map(({ terms }) => ({ audience: ['public'], terms, limit: LIMIT }));
	const answers = await Promise.all(queries.map((query) => services.search.candidates(index, query)));
	return [...new Set(answers.flat().map(({ id }) => id))];
}
