/** A stretch of a text, marked where it carries what was searched for or matched. */
export interface Piece {
	text: string;
	marked: boolean;
}

/** [start, end) in UTF-16 code units. */
type Marks = readonly (readonly [number, number])[];

/** A text in one language (BCP 47), and what is marked in it; as the lists' rows have it. */
export interface Highlighted {
	lang: string;
	text: string;
	marks: Marks;
}

/**
 * A text in turns: plain, marked, plain, …
 * @param marks those that overlap or lie outside are cut
 */
export function pieces(text: string, marks: Marks): Piece[] {
	const result: Piece[] = [];
	let at = 0;
	const push = (to: number, marked: boolean) => {
		if (to > at) result.push({ text: text.slice(at, to), marked });
		at = Math.max(at, to);
	};
	for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
		push(Math.min(Math.max(start, at), text.length), false);
		push(Math.min(end, text.length), true);
	}
	push(text.length, false);
	return result;
}
