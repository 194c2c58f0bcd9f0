import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Readable } from 'node:stream';
import { xmlChunks } from './xml.ts';

/** Longer than a cell can be (32,767): the rest of a text would be refused anyway. */
const LONGEST = 40_000;

/**
 * The texts that a workbook's cells point to. There may be more of them than memory should hold, and a cell may point
 * to any: they go into a temporary SQLite database, which spills to disk by itself and goes when it is closed. They
 * are read only as far as cells asked for, so that a preview of a large workbook costs little.
 */
export class SharedStrings {
	readonly #database = new DatabaseSync('');
	readonly #insert: StatementSync;
	readonly #select: StatementSync;
	readonly #reading: AsyncGenerator<void> | undefined;
	#waiting: string[] = [];
	#count = 0;

	/** @param stream the part `sharedStrings.xml`; absent when every text stands in its cell */
	constructor(stream: Readable | undefined) {
		this.#database.exec(
			'PRAGMA journal_mode = OFF; CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT); BEGIN'
		);
		this.#insert = this.#database.prepare('INSERT INTO texts VALUES (?, ?)');
		this.#select = this.#database.prepare('SELECT text FROM texts WHERE id = ?');
		this.#reading =
			stream &&
			xmlChunks(
				stream,
				textItems((text) => void this.#waiting.push(text))
			);
	}

	/** Reads on until the text of this number is there, or there are no more. */
	async reach(index: number): Promise<void> {
		while (index >= this.#count && this.#reading) {
			const { done } = await this.#reading.next();
			for (const text of this.#waiting) this.#insert.run(this.#count++, text);
			this.#waiting = [];
			if (done) return;
		}
	}

	/** The text of a number that was reached. */
	get(index: number): string {
		return String(this.#select.get(index)?.['text'] ?? '');
	}

	async close(): Promise<void> {
		await this.#reading?.return(undefined);
		this.#database.close();
	}
}

/** Handlers that gather the text of each `si`: rich text is the text of its runs, reading aids (`rPh`) are left out. */
function textItems(found: (text: string) => void) {
	let text = '';
	let inText = false;
	let aside = 0;
	return {
		open(name: string) {
			if (name === 'si') text = '';
			else if (name === 'rPh') aside += 1;
			else if (name === 't') inText = aside === 0;
		},
		close(name: string) {
			if (name === 'si') found(plainText(text));
			else if (name === 'rPh') aside -= 1;
			else if (name === 't') inText = false;
		},
		text(more: string) {
			if (inText && text.length < LONGEST) text += more;
		}
	};
}

/** Spreadsheets write what XML cannot hold as `_x000D_` (ECMA-376, ST_Xstring). */
export const plainText = (text: string): string =>
	text.includes('_x')
		? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) =>
				String.fromCharCode(Number.parseInt(code, 16))
			)
		: text;
