import type { Locale } from '../../domain/shared/locale.ts';

/** A piece of an item's own text with the words that were searched for. */
export interface Excerpt {
	text: string;
	lang: Locale;
	/** [start, end) within `text`, UTF-16 code units, in order. */
	marks: readonly (readonly [number, number])[];
}

/** The text in turns: plain, marked, plain, … Marks that overlap or lie outside are cut. */
export function pieces({
	text,
	marks
}: Pick<Excerpt, 'text' | 'marks'>): { text: string; marked: boolean }[] {
	const result: { text: string; marked: boolean }[] = [];
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
