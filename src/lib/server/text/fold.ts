import { Converter } from 'opencc-js/t2cn';

/** Hong Kong Traditional to Simplified characters; wording stays (機械人 → 机械人, not 机器人). */
const convert = Converter({ from: 'hk', to: 'cn' });

/** Text in which places lead back to the original. */
export interface Folded {
	text: string;
	/** Where what stands at a place came from. */
	origin(index: number): number;
	/** Where what ends at a place came to its end: ½ is one character of the original, 1⁄2 are three. */
	originEnd(index: number): number;
}

const same = (index: number) => index;
const unchanged = (text: string): Folded => ({ text, origin: same, originEnd: same });

/** Of pieces of the original in order, each with what became of it. */
function foldedOf(pieces: readonly (readonly [original: string, folded: string])[]): Folded {
	const starts: number[] = [];
	const ends: number[] = [];
	let at = 0;
	let text = '';
	for (const [original, folded] of pieces) {
		for (let i = 0; i < folded.length; i++) {
			starts.push(at);
			ends.push(at + original.length);
		}
		at += original.length;
		text += folded;
	}
	return { text, origin: (index) => starts[index] ?? at, originEnd: (index) => ends[index - 1] ?? 0 };
}

/**
 * Well-formed Unicode (lone surrogates replaced) in NFKC, with the way back to the original. Most text is in NFKC
 * already; the rest is normalised one character with its marks at a time, so that every piece knows its origin.
 */
export function normalise(original: string): Folded {
	const text = original.toWellFormed();
	if (text.normalize('NFKC') === text) return unchanged(text);
	const pieces = text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? [];
	return foldedOf(pieces.map((piece) => [piece, piece.normalize('NFKC')]));
}

/** Traditional → Simplified of any text. */
export const toSimplified = (text: string): string => convert(text.toWellFormed());

/** A run of Chinese characters in Simplified; a phrase that changes its length is converted one character at a time. */
export function foldHan(run: string): Folded {
	const folded = convert(run);
	if (folded.length === run.length) return unchanged(folded);
	return foldedOf([...run].map((character) => [character, convert(character)]));
}
