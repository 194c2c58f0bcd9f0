import type { TaxonomyKind } from '../taxonomy.ts';

/** A term as the product ships it; Simplified is derived from Traditional when the terms are first stored. */
export interface TermData {
	code: string;
	en: string;
	tc: string;
	synonyms?: readonly string[];
}

export type TermSet = Record<TaxonomyKind, readonly TermData[]>;
