import type { QueryText } from '../search/port.ts';
import type { TextPort } from './port.ts';
import { toSimplified } from './fold.ts';
import { glossTerms } from './glosses.ts';
import { highlighter } from './highlight.ts';
import { nameTokens } from './sounds.ts';
import { complete, detect } from './language.ts';
import { queryWords, terms, tokens, words } from './tokens.ts';

/** Glosses of a search that are worth trying. */
const MAX_GLOSSES = 12;

function query(typed: string): QueryText | undefined {
	const found = queryWords(typed);
	if (found.length === 0) return undefined;
	const gloss = [...glossTerms(typed.slice(0, 200))].sort((a, b) => b[1] - a[1]).slice(0, MAX_GLOSSES);
	return { words: found, gloss: gloss.map(([term]) => term) };
}

/** The one implementation of the text port: pure functions over bundled dictionaries, loaded when first needed. */
export function createText(): TextPort {
	return {
		tokens,
		terms,
		words,
		glosses: glossTerms,
		names: nameTokens,
		query,
		detect,
		toSimplified,
		complete,
		highlighter
	};
}
