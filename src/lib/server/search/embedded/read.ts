import type { CandidateQuery, SearchAnswer, SearchHit, SearchQuery } from '../port.ts';
import type { Columns } from './columns.ts';
import { brevity, MOST_BREVITY, scoreTyped, sumTerms, type Reader } from './relevance.ts';
import { FacetCounts, HIT, OUT, standingIn } from './standing.ts';
import type { Tally } from './tally.ts';
import { Top } from './top.ts';

type Compare = (rowA: number, rowB: number) => number;

function byId({ rows }: Columns): Compare {
	return (a, b) => {
		const x = rows[a]?.id ?? '';
		const y = rows[b]?.id ?? '';
		return x < y ? -1 : x > y ? 1 : 0;
	};
}

function byScore(columns: Columns, scores: Tally): Compare {
	const tie = byId(columns);
	return (a, b) => scores.at(b) - scores.at(a) || tie(a, b);
}

/** Rows without the number last, whichever the direction. */
function byNumber(columns: Columns, { by, direction }: NonNullable<SearchQuery['sort']>): Compare {
	const tie = byId(columns);
	const sign = direction === 'asc' ? 1 : -1;
	const numbers = columns.numbersOf(by);
	return (a, b) => {
		const x = numbers[a] ?? NaN;
		const y = numbers[b] ?? NaN;
		if (x < y || x > y) return sign * (x - y);
		if (Number.isNaN(x) !== Number.isNaN(y)) return Number.isNaN(x) ? 1 : -1;
		return tie(a, b);
	};
}

function hitsOf({ rows }: Columns, sorted: readonly number[], scores: Tally | undefined): SearchHit[] {
	return sorted.flatMap((row) => {
		const entry = rows[row];
		return entry ? [{ id: entry.id, score: scores?.at(row) ?? 0 }] : [];
	});
}

/** Hits from here on are far down: the whole order is worth keeping for them. */
const FAR = 200;

/** Who may see it and how many of each facet, in one pass over what the text finds; and the page in order. */
export function search(reader: Reader, query: SearchQuery): SearchAnswer {
	const { columns } = reader;
	const scores = query.text && scoreTyped(reader, query.text);
	const standing = standingIn(columns, query);
	const counts = new FacetCounts(columns, query.countFacets ?? []);
	const isHit = (row: number): boolean => {
		const entry = columns.rows[row];
		const stands = entry && standing(entry);
		if (!entry || stands === OUT) return false;
		counts.add(entry, stands);
		return stands === HIT;
	};
	const unsorted = scores ? byScore(columns, scores) : byId(columns);
	const compare = query.sort ? byNumber(columns, query.sort) : unsorted;
	const { page, total } =
		(scores ? undefined : pageInOrder(columns, query, compare, isHit)) ??
		pageOfTop(columns, query, compare, isHit, scores);
	return { hits: hitsOf(columns, page, scores), total, facets: counts.result() };
}

interface Page {
	page: readonly number[];
	total: number;
}

/** Everything, in an order that is kept; undefined where none is and the page is near. */
function pageInOrder(
	columns: Columns,
	{ sort, offset, limit }: SearchQuery,
	compare: Compare,
	isHit: (row: number) => boolean
): Page | undefined {
	const name = sort ? `${sort.by} ${sort.direction}` : 'id';
	const order = columns.ordered(name, compare, offset + limit > FAR);
	if (!order) return undefined;
	const page: number[] = [];
	let total = 0;
	for (const row of order) {
		if (!isHit(row)) continue;
		if (total >= offset && page.length < limit) page.push(row);
		total++;
	}
	return { page, total };
}

function pageOfTop(
	columns: Columns,
	{ offset, limit }: SearchQuery,
	compare: Compare,
	isHit: (row: number) => boolean,
	scores: Tally | undefined
): Page {
	const top = new Top<number>(offset + limit, compare);
	let total = 0;
	const look = (row: number) => {
		if (!isHit(row)) return;
		total++;
		top.add(row);
	};
	if (scores) for (const row of scores.rows) look(row);
	// What came last is mostly the newest: begun with, it keeps the rest from entering.
	else for (let row = columns.rows.length - 1; row >= 0; row--) look(row);
	return { page: top.sorted().slice(offset), total };
}

/** The best of a long need that the viewer may see: the sum of its terms' weights, by the document's length. */
export function candidates(reader: Reader, query: CandidateQuery): SearchHit[] {
	const { columns } = reader;
	const standing = standingIn(columns, query);
	const sums = sumTerms(reader, query.terms);
	const top = new Top<SearchHit>(query.limit, (a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
	let least = 0;
	for (let row = 0; row < columns.rows.length; row++) {
		const sum = sums[row]!;
		// Most of what shares a word is out at a glance.
		if (sum === 0 || sum * MOST_BREVITY < least) continue;
		const entry = columns.rows[row];
		if (!entry || standing(entry) !== HIT) continue;
		top.add({ id: entry.id, score: sum * brevity(columns, row) });
		least = top.last?.score ?? 0;
	}
	return top.sorted();
}
