import type { IndexStore } from './index-store.ts';
import { Refusal } from './refusal.ts';
import { typos, type QueryPart } from './words.ts';

/** What each rule says of a document: compared in the order of the rules, the smaller first. */
export interface Found {
	place: number;
	words: number;
	typo: number;
	attributeRank: number;
	score: number;
}

/** How a document has a part of a query. */
export interface Match {
	typo: number;
	attributeRank: number;
}

/** `all` needs every part; `last` takes parts away from the end, the more a document has the earlier it comes. */
export function together(matched: readonly Map<number, Match>[], strategy: 'all' | 'last' | 'frequency') {
	if (strategy === 'frequency')
		throw new Refusal(501, 'unknown', 'The fake knows no matchingStrategy frequency.');
	const found = new Map<number, Found>();
	for (const place of matched[0]?.keys() ?? []) {
		const missing = matched.findIndex((part) => !part.has(place));
		const has = missing < 0 ? matched.length : missing;
		if (strategy === 'all' && has < matched.length) continue;
		const held = matched.slice(0, has).map((part) => part.get(place) as Match);
		const typo = held.reduce((sum, match) => sum + match.typo, 0);
		const attributeRank = held.reduce((sum, match) => sum + match.attributeRank, 0);
		const score = has / matched.length / (1 + typo + attributeRank / 100);
		found.set(place, { place, words: matched.length - has, typo, attributeRank, score });
	}
	return found;
}

/** Documents that have the part, by the best way in which each has it. */
export function matches(
	index: IndexStore,
	part: QueryPart,
	attributes: readonly string[]
): Map<number, Match> {
	const found = new Map<number, Match>();
	const add = (places: Iterable<number>, typo: number, attributeRank: number) => {
		for (const place of places) {
			const before = found.get(place);
			if (!before || typo < before.typo || (typo === before.typo && attributeRank < before.attributeRank))
				found.set(place, { typo, attributeRank });
		}
	};
	const [first = ''] = part.words;
	const { typoTolerance } = index.settings;
	for (const attribute of attributes) {
		const rank = index.attributes.indexOf(attribute);
		const exact = index.holding(attribute, first) ?? new Set<number>();
		add(
			part.words.length === 1
				? exact
				: [...exact].filter((place) => inOrder(index, place, attribute, part.words)),
			0,
			rank
		);
		if (part.phrase) continue;
		for (const word of index.vocabulary(attribute)) {
			if (part.open && word.startsWith(first)) add(index.holding(attribute, word) ?? [], 0, rank);
			else if (!typoTolerance.disableOnAttributes.includes(attribute)) {
				const away = typos(first, word, typoTolerance);
				if (away) add(index.holding(attribute, word) ?? [], away, rank);
			}
		}
	}
	return found;
}

function inOrder(index: IndexStore, place: number, attribute: string, words: readonly string[]): boolean {
	const held = index.byPlace[place]?.words.get(attribute) ?? [];
	return held.some((_, at) => words.every((word, i) => held[at + i] === word));
}
