import { editsWithin, typosAllowed } from '../../../domain/shared/edits.ts';
import type { QueryWord } from '../port.ts';
import type { Connection } from './connection.ts';
import { spellingTable, wordTable } from './word-tables.ts';

/** Most words that a beginning may stand for, and most terms that a typo may. */
const MAX_BEGUN = 100;
const MAX_NEAR = 12;
/** Words read in one turn. */
const AT_ONCE = 10_000;
/** Sorts behind whatever a word may hold. */
const LAST_CHARACTER = '\u{10FFFF}';

/** Words of one length, in one string one after the other: at 100,000 words an object each is 20 MB. */
interface Known {
	words: string;
	/** Which letters each has: two words an edit apart differ in at most two of them. */
	letters: number[];
}

/** A term that may have been meant. */
export interface Meant {
	term: string;
	/** From what was typed to a word of it. */
	edits: number;
}

/** The words of one generation; those that may be mistyped are read into memory, by length, with the first typo. */
export class Vocabulary {
	private readonly number: number;
	private last = 0;
	private readonly byLength: Known[] = [];

	constructor(number: number) {
		this.number = number;
	}

	private refresh(db: Connection): void {
		const table = spellingTable(this.number);
		let fresh: string[] = [];
		for (const row of db.iterate(`SELECT n, word FROM ${table} WHERE n > ?`, this.last)) {
			this.last = Number(row['n']);
			// In turns: all at once they would be 20 MB for a moment, which the process would keep.
			if (fresh.push(String(row['word'])) < AT_ONCE) continue;
			this.add(fresh);
			fresh = [];
		}
		this.add(fresh);
	}

	private add(fresh: readonly string[]): void {
		for (const [length, words] of Map.groupBy(fresh, (word) => word.length)) {
			const known = (this.byLength[length] ??= { words: '', letters: [] });
			known.words += words.join('');
			for (const word of words) known.letters.push(lettersOf(word));
		}
	}

	/** Words that begin so, the shortest first. */
	begunBy(db: Connection, beginning: string): string[] {
		const rows = db.all(
			`SELECT word FROM ${wordTable(this.number)} WHERE word >= ? AND word < ? ORDER BY length(word), word LIMIT ?`,
			beginning,
			beginning + LAST_CHARACTER,
			MAX_BEGUN
		);
		return rows.map(({ word }) => String(word));
	}

	/**
	 * Terms that may have been meant, the nearest first; none for a short word or a number. What begins right may end
	 * as no word does: its stem is compared where no whole word is near.
	 */
	near(db: Connection, { word, term }: Pick<QueryWord, 'word' | 'term'>): Meant[] {
		this.refresh(db);
		const found = this.nearest(db, word);
		return found.length > 0 || word === term ? found : this.nearest(db, term);
	}

	private nearest(db: Connection, typed: string): Meant[] {
		const near = [...this.within(typed, typosAllowed(typed))];
		near.sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1));
		const found = new Map<string, Meant>();
		for (const { word, edits } of near) {
			const row = db.row(`SELECT term FROM ${spellingTable(this.number)} WHERE word = ?`, word);
			const term = String(row?.['term']);
			if (row && !found.has(term)) found.set(term, { term, edits });
			if (found.size === MAX_NEAR) break;
		}
		return [...found.values()];
	}

	private *within(typed: string, allowed: number): Generator<{ word: string; edits: number }> {
		if (allowed === 0) return;
		const mine = lettersOf(typed);
		for (let length = typed.length - allowed; length <= typed.length + allowed; length++) {
			const { words, letters } = this.byLength[length] ?? { words: '', letters: [] };
			for (let i = 0; i < letters.length; i++) {
				if (bits(letters[i]! ^ mine) > 2 * allowed) continue;
				const word = words.slice(i * length, (i + 1) * length);
				const edits = editsWithin(typed, word, allowed);
				if (edits !== undefined) yield { word, edits };
			}
		}
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
