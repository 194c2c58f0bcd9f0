let segmenter: Intl.Segmenter | undefined;

/** Punctuation stays with the word before it, an opening mark with the one after. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/**
 * A Chinese text as the pieces between which a line may break, so that a heading never splits a word; any other text
 * in one piece, for a browser knows where that breaks. The pieces joined are the text.
 * @param lang BCP 47 tag
 */
export function breakable(text: string, lang: string): string[] {
	if (!lang.startsWith('zh') || !('Segmenter' in Intl)) return [text];
	segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
	const pieces: string[] = [];
	for (const { segment } of segmenter.segment(text)) {
		const last = pieces.at(-1);
		if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last) || segment.trim() === ''))
			pieces[pieces.length - 1] = last + segment;
		else pieces.push(segment);
	}
	return pieces;
}
