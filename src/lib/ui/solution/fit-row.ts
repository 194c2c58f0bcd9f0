import type { Explanation } from '../../domain/matching/explanation.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';

/** A need that fits a solution, as `match.rankForSolution` gives it. */
export interface FitRow {
	challengeId: string;
	reference: string;
	title?: LangText;
	/** The first words of the need where it has no title: shown, never as a title. */
	opening: LangText;
	bureau: { id: string; name: LangText };
	proposalsDue?: string;
	rank: number;
	invited: boolean;
	explanation: Explanation;
}

/** A quoted text in pieces, each marked or not. Marks that overlap or leave the text are mended. */
export function markedPieces(
	text: string,
	marks: readonly (readonly [number, number])[]
): { text: string; marked: boolean }[] {
	const pieces: { text: string; marked: boolean }[] = [];
	let at = 0;
	for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
		const from = Math.max(start, at);
		const to = Math.min(end, text.length);
		if (to <= from) continue;
		if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
		pieces.push({ text: text.slice(from, to), marked: true });
		at = to;
	}
	if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
	return pieces;
}
