/** The settings of an index. Pure, so that they can be read beside the answers. */
import type { Settings } from 'meilisearch';
import type { SearchIndexSpec } from '../port.ts';
import { DIMENSIONS, facet, number, SPACE, SPELLING } from './stored.ts';

/**
 * The language of all that is indexed and asked, said so that the engine need not guess: it takes short Chinese for
 * Japanese, and stems for German, and cuts documents otherwise than searches then. English is cut the same in any.
 */
export const LOCALES = ['cmn'] as const;
/** What a search looks in first. */
export const EXACT = ['title', 'prefix', 'body', 'gloss'];
/** The shortest word in which a typo counts. */
export const SHORTEST_TYPO = 5;

/**
 * Typos count in the words of titles, and of bodies where nothing is found as typed; a sort that is asked for rules; what stands in the title comes first.
 * Numbers are never mistyped. No rule by id: it would put the 300 documents of each of a need's terms in order, one by
 * one; lists sort by it.
 */
export function settingsOf(spec: SearchIndexSpec): Settings {
	return {
		searchableAttributes: [...EXACT, SPELLING],
		displayedAttributes: ['id', DIMENSIONS],
		filterableAttributes: ['audience', SPACE, ...spec.facets.map(facet), ...spec.numbers.map(number)],
		sortableAttributes: ['id', ...spec.numbers.map(number)],
		rankingRules: ['sort', 'words', 'typo', 'attributeRank', 'proximity', 'exactness'],
		typoTolerance: {
			enabled: true,
			minWordSizeForTypos: { oneTypo: SHORTEST_TYPO, twoTypos: 9 },
			disableOnAttributes: ['body', 'gloss'],
			disableOnNumbers: true
		},
		faceting: { maxValuesPerFacet: 1000 },
		pagination: { maxTotalHits: 100_000 },
		localizedAttributes: [{ attributePatterns: ['*'], locales: [...LOCALES] }]
	};
}
