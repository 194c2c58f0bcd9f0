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

/** Words with a full stop that ends no sentence, and initials. */
const ABBREVIATION =
	/(?:^|[\s("'])(?:Inc|Ltd|Co|Corp|Dr|Mr|Mrs|Ms|Prof|St|vs|cf|approx|et al|e\.g|i\.e|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;
/** The same before a number only: "the answer is No." ends one. */
const BEFORE_NUMBER = /(?:^|[\s(])(?:Refs?|Nos?|Figs?|Eqs?|Sec|Vol|pp?)\.\s*$/i;

/**
 * Sentences as one would quote them: not broken off after "Inc." or "Ref. 4". Passages keep to `sentences`, since
 * another cut would have every text embedded anew.
 */
export function quotableSentences(text: string): Span[] {
	const joined: Span[] = [];
	for (const span of sentences(text)) {
		const last = joined.at(-1);
		const before = last && text.slice(last.start, last.end);
		const goesOn =
			before !== undefined &&
			(ABBREVIATION.test(before) ||
				(BEFORE_NUMBER.test(before) && /^\d/.test(text.slice(span.start, span.end))));
		if (last && goesOn) last.end = span.end;
		else joined.push({ ...span });
	}
	return joined;
}

/** The span without the space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
	const piece = text.slice(start, end);
	const from = start + (piece.length - piece.trimStart().length);
	return { start: from, end: Math.max(from, end - (piece.length - piece.trimEnd().length)) };
}
