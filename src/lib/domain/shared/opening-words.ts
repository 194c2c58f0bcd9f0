import type { LangText } from './pick-text.ts';

/**
 * The first words of each language's text: what an item without a title is known by.
 * @param length in UTF-16 code units; a text that is longer is cut between words where it has spaces, and ends in an
 * ellipsis
 */
export function openingWords(text: LangText | undefined, length: number): LangText {
	return {
		...(text?.en ? { en: cut(text.en, length) } : {}),
		...(text?.tc ? { tc: cut(text.tc, length) } : {}),
		...(text?.sc ? { sc: cut(text.sc, length) } : {})
	};
}

function cut(text: string, length: number): string {
	if (text.length <= length) return text;
	// Not through a character outside the basic plane, which is two units.
	const head = text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
	const space = /\s/.test(text[length] ?? '') ? -1 : head.search(/\s\S*$/);
	return `${(space > length / 2 ? head.slice(0, space) : head).trimEnd()}…`;
}
