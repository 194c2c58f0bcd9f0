import { LONGEST_RECORD, type TextLine } from './text-lines.ts';

/** One row of a CSV file as text, over as many lines as its quoted cells need; `broken` when that cannot be told. */
export interface CsvRecord {
	/** Line where it starts. */
	line: number;
	text: string;
	broken?: 'quote-not-closed' | 'row-too-long';
	/** As of any of its lines. */
	undecoded?: true;
}

/**
 * Cuts lines into records. A quotation mark that nobody closed would swallow every row behind it, and a CSV parser
 * would give them as one or none: here it costs only the line that it stands on. It shows by the next quotation mark,
 * which stands where none can end a cell, by a record of impossible length, or by the end of the file; what was taken
 * for the inside of the cell is then read anew.
 */
export async function* csvRecords(
	lines: AsyncIterable<TextLine>,
	delimiter: string
): AsyncGenerator<CsvRecord> {
	const cutter = new RecordCutter(delimiter);
	for await (const line of lines) {
		cutter.add(line);
		if (cutter.records.length > 0) yield* cutter.take();
	}
	cutter.end();
	yield* cutter.take();
}

class RecordCutter {
	records: CsvRecord[] = [];
	readonly #delimiter: string;
	/** Lines of a record whose quoted cell is still open. */
	#open: TextLine[] = [];
	#length = 0;

	constructor(delimiter: string) {
		this.#delimiter = delimiter;
	}

	take(): CsvRecord[] {
		const taken = this.records;
		this.records = [];
		return taken;
	}

	add(line: TextLine): void {
		// Backwards: the next one is the last.
		const waiting = [line];
		for (let next = waiting.pop(); next; next = waiting.pop()) this.#addOne(next, waiting);
	}

	end(): void {
		while (this.#open.length > 0) {
			const waiting = this.#giveUp();
			for (let next = waiting.pop(); next; next = waiting.pop()) this.#addOne(next, waiting);
		}
	}

	#addOne(line: TextLine, waiting: TextLine[]): void {
		const inside = this.#open.length > 0;
		if (!inside && line.tooLong) {
			this.records.push({ line: line.line, text: line.text.slice(0, 500), broken: 'row-too-long' });
			return;
		}
		const { open, stray, swallowed } = quotesAfter(line.text, inside, this.#delimiter);
		this.#open.push(line);
		this.#length += line.text.length + 1;
		if (inside ? stray || line.tooLong || this.#length > LONGEST_RECORD : swallowed) {
			// Not spread into push: there may be more lines than arguments can be.
			for (const again of this.#giveUp()) waiting.push(again);
			return;
		}
		if (open) return;
		const [first] = this.#open;
		const lost = this.#open.some(({ undecoded }) => undecoded);
		const text = this.#open.map((part) => part.text).join('\n');
		this.#forget();
		if (first && text) this.records.push({ line: first.line, text, ...(lost ? { undecoded: true } : {}) });
	}

	/** Reports the line where the open record starts. @returns the lines behind it, the first one last */
	#giveUp(): TextLine[] {
		const [first, ...behind] = this.#open;
		this.#forget();
		if (first) this.records.push({ line: first.line, text: first.text, broken: 'quote-not-closed' });
		return behind.toReversed();
	}

	#forget(): void {
		this.#open = [];
		this.#length = 0;
	}
}

/**
 * Whether a quoted cell is open after a line that started inside one or not, and whether a quotation mark inside a
 * quoted cell neither ended it nor was written twice: csv-parse then takes the whole cell as it stands, marks included.
 * A mark that does not start a cell is a character like others.
 */
function quotesAfter(
	line: string,
	inside: boolean,
	delimiter: string
): { open: boolean; stray: boolean; swallowed: boolean } {
	let open = inside;
	let stray = false;
	let swallowed = false;
	let at = 0;
	if (!open && line.startsWith('"')) {
		open = true;
		at = 1;
	}
	for (;;) {
		if (!open) {
			const start = line.indexOf(`${delimiter}"`, at);
			if (start === -1) return { open, stray, swallowed };
			open = true;
			at = start + 2;
		}
		const quote = line.indexOf('"', at);
		if (quote === -1) return { open, stray, swallowed };
		const next = line[quote + 1];
		at = quote + 1;
		if (next === '"') at += 1;
		else {
			open = false;
			if (next === undefined || next === delimiter) continue;
			stray = true;
			swallowed ||= line[quote - 1] === delimiter;
		}
	}
}
