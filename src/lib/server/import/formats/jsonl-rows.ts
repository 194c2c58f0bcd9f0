import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Cell } from '../../../domain/import/cell-values.ts';
import type { FileRow } from './file-row.ts';

/** Rows of a JSON lines file, streamed; a line that is no object is reported, not thrown. */
export async function* jsonlRows(file: string): AsyncGenerator<FileRow> {
	const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
	let line = 0;
	for await (const raw of lines) {
		line++;
		const text = raw.replace(/^\uFEFF/, '').trim();
		if (text) yield readLine(line, text);
	}
}

function readLine(line: number, text: string): FileRow {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value !== 'object' || value === null || Array.isArray(value))
			return { line, cells: {}, broken: 'not-an-object' };
		return { line, cells: value as Record<string, Cell> };
	} catch {
		return { line, cells: { line: text.slice(0, 500) }, broken: 'not-json' };
	}
}
