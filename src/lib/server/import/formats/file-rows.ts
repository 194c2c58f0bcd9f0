import { open } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../../domain/shared/error.ts';
import { csvRows } from './csv-rows.ts';
import type { FileRow } from './file-row.ts';
import { jsonlRows } from './jsonl-rows.ts';
import { xlsxRows } from './xlsx-rows.ts';

export type FileFormat = 'csv' | 'xlsx' | 'jsonl';

/**
 * The format by content first (a workbook is a zip file), then by the name's ending.
 * @throws AppError `invalid` with reason `unknown-file-format`
 */
async function fileFormat(file: string, name = file): Promise<FileFormat> {
	const handle = await open(file).catch(() => {
		throw new AppError('not-found', { reason: 'file-not-found', detail: { file: path.basename(name) } });
	});
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
		if (buffer.toString('latin1', 0, 4) === 'PK\u0003\u0004') return 'xlsx';
		if (bytesRead === 0) throw new AppError('invalid', { reason: 'file-empty' });
	} finally {
		await handle.close();
	}
	const ending = path.extname(name).toLowerCase();
	if (['.jsonl', '.ndjson', '.json'].includes(ending)) return 'jsonl';
	if (['.csv', '.tsv', '.txt'].includes(ending)) return 'csv';
	throw new AppError('invalid', { reason: 'unknown-file-format' });
}

const READERS = { csv: csvRows, xlsx: xlsxRows, jsonl: jsonlRows };

/** The rows of a file, streamed: never the whole file in memory. */
export async function* fileRows(file: string, name = file): AsyncGenerator<FileRow> {
	const format = await fileFormat(file, name);
	try {
		yield* READERS[format](file);
	} catch (cause) {
		throw cause instanceof AppError ? cause : new AppError('invalid', { reason: 'file-unreadable', cause });
	}
}

/** The headings of a file and its first rows, for the mapping and the preview. */
export async function peekRows(
	file: string,
	name: string,
	limit: number
): Promise<{ headings: string[]; rows: FileRow[] }> {
	const rows: FileRow[] = [];
	for await (const row of fileRows(file, name)) {
		rows.push(row);
		if (rows.length >= limit) break;
	}
	const headings = [...new Set(rows.flatMap((row) => (row.broken ? [] : Object.keys(row.cells))))];
	return { headings, rows };
}
