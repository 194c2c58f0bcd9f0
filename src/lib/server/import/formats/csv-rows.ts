import { parse } from 'csv-parse';
import iconv from 'iconv-lite';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import type { FileRow } from './file-row.ts';

const SAMPLE_BYTES = 256 * 1024;

/** UTF-8 unless its bytes are not, then Big5 (with Hong Kong's supplementary characters); a byte order mark decides. */
export async function detectEncoding(file: string): Promise<'utf8' | 'utf16le' | 'big5-hkscs'> {
	const handle = await open(file);
	try {
		const buffer = Buffer.alloc(SAMPLE_BYTES);
		const { bytesRead } = await handle.read(buffer, 0, SAMPLE_BYTES, 0);
		if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf16le';
		// The sample may end inside a character: the last three bytes do not count.
		const sample = buffer.subarray(0, bytesRead < SAMPLE_BYTES ? bytesRead : bytesRead - 3);
		const decoder = new TextDecoder('utf-8', { fatal: true });
		try {
			decoder.decode(sample, { stream: bytesRead === SAMPLE_BYTES });
			return 'utf8';
		} catch {
			return 'big5-hkscs';
		}
	} finally {
		await handle.close();
	}
}

/** The separator that the first line has most of. */
async function detectDelimiter(file: string): Promise<string> {
	const handle = await open(file);
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(8192), 0, 8192, 0);
		const line = buffer.toString('latin1', 0, bytesRead).split(/\r?\n/)[0] ?? '';
		const count = (separator: string) => line.split(separator).length;
		return [',', '\t', ';'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
	} finally {
		await handle.close();
	}
}

/** Rows of a CSV or TSV file with a heading line, streamed. A row with too many or too few cells is still a row. */
export async function* csvRows(file: string): AsyncGenerator<FileRow> {
	const [encoding, delimiter] = await Promise.all([detectEncoding(file), detectDelimiter(file)]);
	const parser = parse({
		delimiter,
		bom: true,
		columns: (headings: string[]) => headings.map((heading, i) => heading.trim() || `column ${i + 1}`),
		info: true,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		max_record_size: 1024 * 1024
	});
	const done = new Promise<void>((resolve, reject) =>
		pipeline(createReadStream(file), iconv.decodeStream(encoding), parser, (error) =>
			error ? reject(error) : resolve()
		)
	);
	// Reading fails below with the same error; this only keeps it from being unhandled.
	done.catch(() => undefined);
	for await (const { record, info } of parser as AsyncIterable<{
		record: Record<string, string>;
		info: { lines: number };
	}>)
		yield { line: info.lines, cells: record };
	await done;
}
