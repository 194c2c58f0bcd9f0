import type { FileRow } from './file-row.ts';
import { namedCells } from './headings.ts';
import { textLines } from './text-lines.ts';

/** Rows of a JSON lines file (UTF-8), streamed; a line that is no object is reported, not thrown. */
export async function* jsonlRows(file: string): AsyncGenerator<FileRow> {
	for await (const { line, text, tooLong, undecoded } of textLines(file, 'utf8')) {
		if (tooLong) yield { line, cells: { line: text.slice(0, 500) }, broken: 'row-too-long' };
		else if (text.trim()) yield { ...readLine(line, text), ...(undecoded ? { undecoded } : {}) };
	}
}

function readLine(line: number, text: string): FileRow {
	try {
		const value: unknown = JSON.parse(text);
		if (typeof value !== 'object' || value === null || Array.isArray(value))
			return { line, cells: { line: text }, broken: 'not-an-object' };
		return { line, cells: namedCells(value) };
	} catch {
		return { line, cells: { line: text }, broken: 'not-json' };
	}
}
