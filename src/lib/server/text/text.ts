import type { TextPort } from './port.ts';
import { toSimplified } from './fold.ts';
import { glossTerms } from './glosses.ts';
import { highlight } from './highlight.ts';
import { complete, detect } from './language.ts';
import { terms, tokens, words } from './tokens.ts';

/** The one implementation of the text port: pure functions over bundled dictionaries, loaded when first needed. */
export function createText(): TextPort {
	return { tokens, terms, words, glosses: glossTerms, detect, toSimplified, complete, highlight };
}
