import { Refusal } from './refusal.ts';
import type { TypoTolerance } from './words.ts';

export interface UserProvided {
	source: 'userProvided';
	dimensions: number;
}

export interface IndexSettings {
	searchableAttributes: string[];
	displayedAttributes: string[];
	filterableAttributes: string[];
	sortableAttributes: string[];
	rankingRules: string[];
	typoTolerance: TypoTolerance;
	pagination: { maxTotalHits: number };
	faceting: { maxValuesPerFacet: number };
	embedders: Record<string, UserProvided>;
}

const RULES = ['words', 'typo', 'proximity', 'attributeRank', 'sort', 'wordPosition', 'exactness'];

export const defaultSettings = (): IndexSettings => ({
	searchableAttributes: ['*'],
	displayedAttributes: ['*'],
	filterableAttributes: [],
	sortableAttributes: [],
	rankingRules: RULES,
	typoTolerance: {
		enabled: true,
		minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
		disableOnAttributes: [],
		disableOnNumbers: false
	},
	pagination: { maxTotalHits: 1000 },
	faceting: { maxValuesPerFacet: 100 },
	embedders: {}
});

/** What is not given stays. @throws Refusal 400 for rules that there are not */
export function changed(before: IndexSettings, given: Partial<IndexSettings>): IndexSettings {
	for (const [i, rule] of (given.rankingRules ?? []).entries())
		if (!RULES.includes(rule) && rule !== 'attribute' && !/^\S+:(asc|desc)$/.test(rule)) {
			const where = `Invalid value at \`.rankingRules[${i}]\``;
			const message = `${where}: \`${rule}\` ranking rule is invalid.`;
			throw new Refusal(400, 'invalid_settings_ranking_rules', message);
		}
	return {
		...before,
		...given,
		typoTolerance: { ...before.typoTolerance, ...given.typoTolerance },
		embedders: { ...before.embedders, ...given.embedders }
	};
}
