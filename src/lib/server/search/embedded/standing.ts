import type { SearchQuery } from '../port.ts';
import type { Columns, Entry } from './columns.ts';

/** A hit passes everything; one that fails a single facet still counts for that facet; the rest is out. */
export const HIT = '';
export const OUT = undefined;

/**
 * A test of documents against audience, ranges and facets. The audience comes before everything.
 * @returns HIT, OUT, or the name of the one facet that it fails (`facet:NAME`)
 */
export function standingIn(
	columns: Columns,
	query: Pick<SearchQuery, 'audience' | 'ranges' | 'facets'>
): (entry: Entry) => string | undefined {
	const seen = columns.seenBy(query.audience);
	const ranges = Object.entries(query.ranges ?? {}).map(([name, range]) => ({
		numbers: columns.numbersOf(name),
		...range
	}));
	const chosen = Object.entries(query.facets ?? {})
		.filter(([, values]) => values.length > 0)
		.map(([facet, values]) => ({ failing: failing(facet), values: columns.valuesOf(facet, values) }));
	return (entry) => {
		if (!seen[entry.audience]) return OUT;
		for (const { numbers, min = -Infinity, max = Infinity } of ranges) {
			const value = numbers[entry.row] ?? NaN;
			if (!(value >= min && value <= max)) return OUT;
		}
		let fails = HIT;
		for (const { failing, values } of chosen) {
			if (entry.values.some((value) => values.has(value))) continue;
			if (fails !== HIT) return OUT;
			fails = failing;
		}
		return fails;
	};
}

/** What `standingIn` says of a document that fails this facet only. */
const failing = (facet: string): string => `facet:${facet}`;

/** Counts facet values, each facet as if its own filter were not set. */
export class FacetCounts {
	private readonly columns: Columns;
	private readonly wanted: readonly string[];
	private readonly counts: Float64Array;
	/** By value number: what a document that counts for it may fail; undefined when the facet is not asked for. */
	private readonly mayFail: (string | undefined)[];

	constructor(columns: Columns, wanted: readonly string[]) {
		this.columns = columns;
		this.wanted = wanted;
		this.counts = new Float64Array(columns.values.length);
		const asked = new Set(wanted);
		this.mayFail = columns.values.map(({ facet }) => (asked.has(facet) ? failing(facet) : undefined));
	}

	add(entry: Entry, standing: string): void {
		for (const value of entry.values) {
			const may = this.mayFail[value];
			if (may !== undefined && (standing === HIT || standing === may))
				this.counts[value] = (this.counts[value] ?? 0) + 1;
		}
	}

	result(): Record<string, Record<string, number>> {
		const byFacet = new Map(this.wanted.map((facet) => [facet, [] as [string, number][]]));
		this.columns.values.forEach(({ facet, value }, i) => {
			const count = this.counts[i] ?? 0;
			if (count > 0) byFacet.get(facet)?.push([value, count]);
		});
		return Object.fromEntries([...byFacet].map(([facet, counts]) => [facet, Object.fromEntries(counts)]));
	}
}
