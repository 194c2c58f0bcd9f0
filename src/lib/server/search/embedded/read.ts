import type { CandidateQuery, SearchAnswer, SearchHit, SearchQuery } from '../port.ts';
import type { Entry } from './columns.ts';
import { scoreTerms, scoreTyped, type Reader, type Scores } from './relevance.ts';
import { FacetCounts, HIT, OUT, standingIn } from './standing.ts';
import { Top } from './top.ts';

interface Scored {
	entry: Entry;
	score: number;
}

function* scored({ columns }: Reader, scores: Scores | undefined): Generator<Scored> {
	if (!scores) {
		for (const entry of columns.rows) if (entry) yield { entry, score: 0 };
		return;
	}
	for (const [row, score] of scores) {
		const entry = columns.rows[row];
		if (entry) yield { entry, score };
	}
}

const byId = (a: Scored, b: Scored) => (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0);
const byScore = (a: Scored, b: Scored) => b.score - a.score || byId(a, b);

function orderOf(sort: SearchQuery['sort']): (a: Scored, b: Scored) => number {
	if (!sort) return byScore;
	const sign = sort.direction === 'asc' ? 1 : -1;
	return (a, b) => {
		const x = a.entry.numbers[sort.by];
		const y = b.entry.numbers[sort.by];
		if (x === y) return byId(a, b);
		if (x === undefined) return 1;
		if (y === undefined) return -1;
		return sign * (x - y);
	};
}

const hitOf = ({ entry, score }: Scored): SearchHit => ({ id: entry.id, score });

/** One pass over what the text finds: who may see it, how many of each facet, the page in order. */
export function search(reader: Reader, query: SearchQuery): SearchAnswer {
	const { columns } = reader;
	const found = scored(reader, query.text && scoreTyped(reader, query.text));
	const standing = standingIn(columns, query);
	const counts = new FacetCounts(columns, query.countFacets ?? []);
	const top = new Top<Scored>(query.offset + query.limit, orderOf(query.sort));
	let total = 0;
	for (const one of found) {
		const stands = standing(one.entry);
		if (stands === OUT) continue;
		counts.add(one.entry, stands);
		if (stands !== HIT) continue;
		total++;
		top.add(one);
	}
	return { hits: top.sorted().slice(query.offset).map(hitOf), total, facets: counts.result() };
}

/** The best of a long need that the viewer may see. */
export function candidates(reader: Reader, query: CandidateQuery): SearchHit[] {
	const standing = standingIn(reader.columns, query);
	const top = new Top<Scored>(query.limit, byScore);
	for (const one of scored(reader, scoreTerms(reader, query.terms)))
		if (standing(one.entry) === HIT) top.add(one);
	return top.sorted().map(hitOf);
}
