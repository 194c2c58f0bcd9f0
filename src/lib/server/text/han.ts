import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import { CANTONESE_STOP_WORDS, REGIONAL_WORDS } from './regional.ts';
import { USER_WORDS } from './user-words.ts';

/** A word of a run of Chinese characters and where it begins in it. */
export interface HanWord {
	word: string;
	start: number;
}

const STOP_WORDS = new Set(
	(
		'的 了 和 与 及 或 在 是 有 为 以 于 对 等 之 而 并 就 也 都 还 被 把 由 从 到 向 让 使 其 此 该 这 那 这些 那些 我 ' +
		'我们 你 你们 他 他们 她 它 它们 个 们 着 过 得 地 很 更 最 不 没 没有 会 能 可 可以 应 因 因为 所以 但 但是 如 如果 ' +
		`及其 以及 其中 什么 怎么 哪 谁 吗 呢 吧 啊 年 月 日 ${CANTONESE_STOP_WORDS}`
	).split(' ')
);
export const isChineseStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** The dictionary takes a tenth of a second and 36 MB: read when the first Chinese text comes. */
let loaded: Jieba | undefined;
function jieba(): Jieba {
	if (loaded) return loaded;
	// Not through the package's dict.js: that keeps this file, and a larger one, in memory for good.
	loaded = Jieba.withDict(readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt')));
	const lines = [...USER_WORDS, ...REGIONAL_WORDS, ...CANTONESE_STOP_WORDS.split(' ')]
		.map((word) => `${word} 20000 n`)
		.join('\n');
	loaded.loadDict(new TextEncoder().encode(lines + '\n'));
	return loaded;
}

/** Words of a run of Simplified characters, in order, covering it whole. */
export function cutHan(run: string): HanWord[] {
	const words: HanWord[] = [];
	let start = 0;
	for (const word of jieba().cut(run, true)) {
		words.push({ word, start });
		start += word.length;
	}
	return words;
}

const parts = new Map<string, readonly HanWord[]>();
const MAX_PARTS = 100_000;

/** Dictionary words inside a longer one (人工智能 → 人工, 智能), so that each of them finds it. */
export function partsOf(word: string): readonly HanWord[] {
	if (word.length < 3) return [];
	const known = parts.get(word);
	if (known) return known;
	const found: HanWord[] = [];
	const from = new Map<number, number>();
	for (const part of jieba().cutForSearch(word, false)) {
		if (part === word || part.length < 2) continue;
		const start = word.indexOf(part, from.get(part.length) ?? 0);
		if (start < 0) continue;
		from.set(part.length, start + 1);
		found.push({ word: part, start });
	}
	if (parts.size >= MAX_PARTS) parts.clear();
	parts.set(word, found);
	return found;
}
