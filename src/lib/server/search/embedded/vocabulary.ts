import { editsWithin, typosAllowed } from '../../../domain/shared/edits.ts';
import type { Connection } from './connection.ts';

/** Most words that a beginning, and that a typo, may stand for. */
const MAX_BEGUN = 100;
const MAX_NEAR = 5;
/** Sorts behind whatever a word may hold. */
const LAST_CHARACTER = '\u{10FFFF}';

interface Known {
	word: string;
	/** Which letters it has: two words an edit apart differ in at most two of them. */
	letters: number;
}

/** The words of the search-as-you-type field of one generation; read into memory, by length, with the first typo. */
export class Vocabulary {
	private readonly number: number;
	private last = 0;
	private readonly byLength: Known[][] = [];

	constructor(number: number) {
		this.number = number;
	}

	private refresh(db: Connection): void {
		for (const row of db.iterate(`SELECT n, word FROM word_${this.number} WHERE n > ?`, this.last)) {
			this.last = Number(row['n']);
			const word = String(row['word']);
			(this.byLength[word.length] ??= []).push({ word, letters: lettersOf(word) });
		}
	}

	/** Words that begin so, the shortest first. */
	begunBy(db: Connection, beginning: string): string[] {
		const rows = db.all(
			`SELECT word FROM word_${this.number} WHERE word >= ? AND word < ? ORDER BY length(word), word LIMIT ?`,
			beginning,
			beginning + LAST_CHARACTER,
			MAX_BEGUN
		);
		return rows.map(({ word }) => String(word));
	}

	/** Words that may have been meant, the nearest first; none for a short word or a number. */
	near(db: Connection, typed: string): string[] {
		const allowed = typosAllowed(typed);
		if (allowed === 0) return [];
		this.refresh(db);
		const letters = lettersOf(typed);
		const found: { word: string; edits: number }[] = [];
		for (let length = typed.length - allowed; length <= typed.length + allowed; length++) {
			for (const known of this.byLength[length] ?? []) {
				if (bits(known.letters ^ letters) > 2 * allowed) continue;
				const edits = editsWithin(typed, known.word, allowed);
				if (edits !== undefined) found.push({ word: known.word, edits });
			}
		}
		found.sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1));
		return found.slice(0, MAX_NEAR).map(({ word }) => word);
	}
}

/** One bit a letter, modulo 32: an edit changes at most two. */
function lettersOf(word: string): number {
	let letters = 0;
	for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
	return letters;
}

function bits(value: number): number {
	let rest = value - ((value >>> 1) & 0x55555555);
	rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
	return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
