import { Converter } from 'opencc-js/t2cn';

/** Hong Kong Traditional to Simplified characters; wording stays (機械人 → 机械人, not 机器人). */
const convert = Converter({ from: 'hk', to: 'cn' });

/** Text in which places lead back to the original: `origin(i)` is where the code unit `i` came from. */
export interface Folded {
	text: string;
	origin(index: number): number;
}

const same = (index: number) => index;

/**
 * Well-formed Unicode (lone surrogates replaced) in NFKC, with the way back to the original. Most text is in NFKC
 * already; the rest is normalised one character with its marks at a time, so that every piece knows its origin.
 */
export function normalise(original: string): Folded {
	const text = original.toWellFormed();
	if (text.normalize('NFKC') === text) return { text, origin: same };
	const pieces: string[] = [];
	const origins: number[] = [];
	for (const match of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
		const piece = match[0].normalize('NFKC');
		pieces.push(piece);
		for (let i = 0; i < piece.length; i++) origins.push(match.index);
	}
	origins.push(text.length);
	return { text: pieces.join(''), origin: (index) => origins[index] ?? text.length };
}

/** Traditional → Simplified of any text. */
export const toSimplified = (text: string): string => convert(text.toWellFormed());

/** A run of Chinese characters in Simplified; a phrase that changes its length is converted one character at a time. */
export function foldHan(run: string): Folded {
	const folded = convert(run);
	if (folded.length === run.length) return { text: folded, origin: same };
	const origins: number[] = [];
	let text = '';
	let at = 0;
	for (const character of run) {
		const piece = convert(character);
		for (let i = 0; i < piece.length; i++) origins.push(at);
		text += piece;
		at += character.length;
	}
	origins.push(run.length);
	return { text, origin: (index) => origins[index] ?? run.length };
}
