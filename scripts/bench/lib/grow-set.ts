import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** A row of a judged set (docs.jsonl). */
export interface SetRow {
	id: string;
	lang: string;
	title: string;
	text: string;
	firm?: string;
}

/** Share of a copy's words that are drawn anew from all texts: the copy stays on its subject without repeating it. */
const REDRAWN = 0.3;
const WORD = /\p{L}+/gu;
/** Makes a word that no text has: English stemming leaves these endings alone. */
const ENDINGS = [
	'ko',
	'mu',
	'ri',
	'ta',
	'vo',
	'zu',
	'ba',
	'do',
	'ka',
	'lo',
	'na',
	'po',
	'ra',
	'tu',
	'wa',
	'xo'
];

/**
 * Makes a set larger than it is, the same every time. The first rows are the set; each further copy of a row has 30 %
 * of its words drawn anew from all words of the set, repeats included, so that every word keeps its share of the
 * documents. Words that one document alone has become new words in a copy, as many as Heaps' law
 * asks for (vocabulary ~ documents^β, β from the set's own two halves): otherwise a large catalogue would have the
 * vocabulary of a small one. Every copy has suppliers of its own.
 */
export class GrownSet {
	readonly words: string[] = [];
	private readonly rows: readonly SetRow[];
	private readonly rare = new Set<string>();
	private readonly renewed: number;

	/** @param size rows that will be asked for at most */
	constructor(rows: readonly SetRow[], size: number) {
		this.rows = rows;
		const frequency = new Map<string, number>();
		let half = 0;
		for (const [index, row] of rows.entries()) {
			const own = wordsOf(`${row.title} ${row.text}`);
			for (const word of own) this.words.push(word);
			for (const word of new Set(own)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
			if (index === rows.length >> 1) half = frequency.size;
		}
		for (const [word, documents] of frequency) if (documents === 1) this.rare.add(word);
		const beta = Math.log2(frequency.size / half);
		const copies = size / rows.length;
		const more = frequency.size * (copies ** beta - 1);
		this.renewed = copies > 1 ? Math.min(1, more / (this.rare.size * (copies - 1) * (1 - REDRAWN))) : 0;
	}

	row(index: number): SetRow {
		const row = this.rows[index % this.rows.length]!;
		const copy = Math.floor(index / this.rows.length);
		if (copy === 0) return row;
		const random = randomFrom(index);
		const change = (text: string) => text.replace(WORD, (word) => this.changed(word, copy, random));
		return {
			...row,
			id: `${row.id}-${copy}`,
			title: change(row.title),
			text: change(row.text),
			...(row.firm ? { firm: `${row.firm} ${copy}` } : {})
		};
	}

	/** Rows `from` up to `to` as JSON lines. */
	async write(file: string, from: number, to: number): Promise<void> {
		const out = createWriteStream(file);
		for (let index = from; index < to; index++)
			if (!out.write(`${JSON.stringify(this.row(index))}\n`)) await once(out, 'drain');
		out.end();
		await finished(out);
	}

	private changed(word: string, copy: number, random: () => number): string {
		if (random() < REDRAWN) return this.words[Math.floor(random() * this.words.length)]!;
		if (!this.rare.has(word.toLowerCase()) || random() >= this.renewed) return word;
		return word + ENDINGS[copy % ENDINGS.length]!.repeat(1 + Math.floor(copy / ENDINGS.length));
	}
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/** mulberry32: numbers in [0, 1) from a seed. */
function randomFrom(seed: number): () => number {
	let state = Math.imul(seed + 1, 0x9e3779b1);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
