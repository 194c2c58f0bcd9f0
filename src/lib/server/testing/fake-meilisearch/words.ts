import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import { editsWithin } from '../../../domain/shared/edits.ts';
import { foldHan } from '../../text/fold.ts';

/** A Meilisearch query reads so many words. */
const MAX_WORDS = 10;

let jieba: Jieba | undefined;

/** Meilisearch's tokenizer, near enough: lower case, Chinese folded and cut by jieba, everything else is a separator. */
export function wordsOf(text: string): string[] {
	return [
		...text
			.normalize('NFKC')
			.toLowerCase()
			.matchAll(/[\p{L}\p{N}\p{M}]+/gu)
	].flatMap(([run]) =>
		[...run.matchAll(/\p{Script=Han}+|[^\p{Script=Han}]+/gu)].flatMap(([part]) =>
			/\p{Script=Han}/u.test(part) ? cut(foldHan(part).text) : [part]
		)
	);
}

function cut(text: string): string[] {
	if (!jieba) {
		const { dict } = createRequire(import.meta.url)('@node-rs/jieba/dict.js') as { dict: Uint8Array };
		jieba = Jieba.withDict(dict);
	}
	return jieba.cut(text, false);
}

/** One word, or the words of a phrase, of a query. */
export interface QueryPart {
	words: string[];
	phrase: boolean;
	/** The last word, which may be the beginning of one. */
	open: boolean;
}

export interface ParsedQuery {
	parts: QueryPart[];
	/** After a minus. */
	without: string[][];
}

/** Words, phrases in double quotes (an unclosed one ends with the query), and what a minus leaves out. */
export function parseQuery(q: string): ParsedQuery {
	const parts: QueryPart[] = [];
	const without: string[][] = [];
	for (const [piece] of q.matchAll(/-?"[^"]*"?|\S+/g)) {
		const minus = /^-./.test(piece);
		const bare = minus ? piece.slice(1) : piece;
		const words = wordsOf(bare);
		if (words.length === 0) continue;
		if (minus) without.push(words);
		else if (bare.startsWith('"')) parts.push({ words, phrase: true, open: false });
		else for (const word of words) parts.push({ words: [word], phrase: false, open: false });
	}
	const read = parts.slice(0, MAX_WORDS);
	const last = read.at(-1);
	if (last && !last.phrase && read.length === parts.length && !/\s$/.test(q)) last.open = true;
	return { parts: read, without };
}

export interface TypoTolerance {
	enabled: boolean;
	minWordSizeForTypos: { oneTypo: number; twoTypos: number };
	disableOnAttributes: string[];
	disableOnNumbers: boolean;
}

/** Typos between a word typed and one of the index, when it allows so many; one in the first letter counts twice. */
export function typos(typed: string, word: string, tolerance: TypoTolerance): number | undefined {
	const { oneTypo, twoTypos } = tolerance.minWordSizeForTypos;
	if (!tolerance.enabled || typed.length < oneTypo) return undefined;
	if (tolerance.disableOnNumbers && /\d/.test(typed)) return undefined;
	const allowed = typed.length < twoTypos ? 1 : 2;
	const edits = editsWithin(typed, word, allowed);
	if (edits === undefined) return undefined;
	const counted = edits + (typed[0] === word[0] ? 0 : 1);
	return counted <= allowed ? counted : undefined;
}
