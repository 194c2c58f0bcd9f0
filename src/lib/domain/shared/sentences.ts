/** A stretch of a text in UTF-16 code units. */
export interface Span {
	start: number;
	end: number;
}

const SENTENCE_END = /[.!?。！？；\n]+["'”’」』)）]*\s*/g;

/** Sentences of a text with the space that follows each; together they are the whole text. */
export function sentences(text: string): Span[] {
	const spans: Span[] = [];
	let start = 0;
	for (const match of text.matchAll(SENTENCE_END)) {
		// "v2.5" and "e.g. this" are not ends: a Latin full stop ends a sentence only before a space or the end.
		const after = match.index + match[0].length;
		if (match[0] === '.' && after < text.length) continue;
		if (after > start) spans.push({ start, end: after });
		start = after;
	}
	if (start < text.length) spans.push({ start, end: text.length });
	return spans;
}

/** The span without the space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
	const piece = text.slice(start, end);
	const from = start + (piece.length - piece.trimStart().length);
	return { start: from, end: Math.max(from, end - (piece.length - piece.trimEnd().length)) };
}
