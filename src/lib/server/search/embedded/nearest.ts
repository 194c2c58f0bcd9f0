import type { NearestQuery, SearchHit } from '../port.ts';
import type { Reader } from './relevance.ts';
import { HIT, standingIn } from './standing.ts';
import { Top } from './top.ts';

/**
 * Passages whose cosine is worked out, for every document wanted and at least: recall@100 of 375,000 clustered vectors
 * is .99 and more (npm run bench:vectors).
 */
const PASSAGES_A_HIT = 10;
const LEAST_PASSAGES = 4000;

/** Documents by the nearest of their passages, among those that the viewer may see. */
export function nearest({ db, columns, vectors }: Reader, query: NearestQuery): SearchHit[] {
	const space = vectors.spaceFor(db, query.space, query.vector);
	if (!space) return [];
	const standing = standingIn(columns, query);
	const found = space.nearest({
		vector: query.vector,
		passages: Math.max(LEAST_PASSAGES, query.limit * PASSAGES_A_HIT),
		seen(row) {
			const entry = columns.rows[row];
			return entry !== undefined && standing(entry) === HIT;
		}
	});
	const top = new Top<SearchHit>(query.limit, (a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
	for (const [row, score] of found) top.add({ id: columns.rows[row]?.id ?? '', score });
	return top.sorted();
}
