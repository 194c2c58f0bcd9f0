import type { TaxonomyKind } from '../taxonomy.ts';

/**
 * A term as the product ships it. Simplified is derived from Traditional when the terms are first stored; `sc` is there
 * where the Mainland has another word (聊天機械人, 聊天机器人).
 */
export interface TermData {
	code: string;
	en: string;
	tc: string;
	sc?: string;
	synonyms?: readonly string[];
}

export type TermSet = Record<TaxonomyKind, readonly TermData[]>;
