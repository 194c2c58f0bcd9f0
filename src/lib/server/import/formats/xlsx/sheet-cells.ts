import type { Readable } from 'node:stream';
import { plainText } from './shared-strings.ts';
import { xmlChunks } from './xml.ts';

/** A cell as the sheet has it: what its value means depends on type and style. */
export interface RawCell {
	/** From 0. */
	column: number;
	type: string;
	style: number;
	value: string;
}
export interface RawRow {
	number: number;
	cells: RawCell[];
}

/** Columns after these are not read: a mapping has no more. */
const MOST_COLUMNS = 500;

/** The rows of a sheet in runs, as they are read. */
export async function* sheetRows(stream: Readable): AsyncGenerator<RawRow[]> {
	const gather = new RowGatherer();
	for await (const _chunk of xmlChunks(stream, gather)) {
		if (gather.rows.length === 0) continue;
		const rows = gather.rows;
		gather.rows = [];
		yield rows;
	}
}

class RowGatherer {
	rows: RawRow[] = [];
	#row: RawRow = { number: 0, cells: [] };
	#cell: RawCell = { column: -1, type: 'n', style: 0, value: '' };
	#inValue = false;
	#aside = 0;

	open = (name: string, attributes: Record<string, string>) => {
		if (name === 'row') this.#row = { number: Number(attributes['r'] ?? this.#row.number + 1), cells: [] };
		else if (name === 'c') {
			const column = columnOf(attributes['r']) ?? (this.#row.cells.at(-1)?.column ?? -1) + 1;
			const style = Number(attributes['s'] ?? 0);
			this.#cell = { column, type: attributes['t'] ?? 'n', style, value: '' };
		} else if (name === 'rPh') this.#aside += 1;
		else if (name === 'v' || name === 't') this.#inValue = this.#aside === 0;
	};

	close = (name: string) => {
		if (name === 'row') this.rows.push(this.#row);
		else if (name === 'c') {
			const { column, type, value } = this.#cell;
			if (column >= MOST_COLUMNS || value === '') return;
			const text = type === 'inlineStr' || type === 'str' ? plainText(value) : value;
			this.#row.cells.push({ ...this.#cell, value: text });
		} else if (name === 'rPh') this.#aside -= 1;
		else if (name === 'v' || name === 't') this.#inValue = false;
	};

	text = (more: string) => {
		if (this.#inValue) this.#cell.value += more;
	};
}

/** `AB12` is column 27. */
function columnOf(reference: string | undefined): number | undefined {
	const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
	if (!letters) return undefined;
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
