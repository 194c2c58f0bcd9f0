import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

export type Encoding = 'utf8' | 'utf16le' | 'big5-hkscs';

/** So many lines that are not plain ASCII tell which encoding a file is in. */
const TELLING_LINES = 400;
const LINE_FEED = 0x0a;

/**
 * A byte order mark decides; else the lines that are not plain ASCII, wherever the first of them stands: UTF-8 unless
 * most of them are not, then Big5 with Hong Kong's supplementary characters. One damaged line does not turn a file
 * into another encoding.
 */
export async function detectEncoding(file: string): Promise<Encoding> {
	let utf8 = 0;
	let other = 0;
	let rest: Buffer = Buffer.alloc(0);
	let first = true;
	for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
		if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf16le';
		first = false;
		// A character never spans a line's end, in either encoding.
		const end = chunk.lastIndexOf(LINE_FEED) + 1;
		for (const line of linesOf(Buffer.concat([rest, chunk.subarray(0, end)]))) {
			if (isAscii(line)) continue;
			if (isUtf8(line)) utf8 += 1;
			else other += 1;
		}
		rest = chunk.subarray(end);
		if (utf8 + other >= TELLING_LINES) break;
	}
	if (!isAscii(rest)) {
		if (isUtf8(rest)) utf8 += 1;
		else other += 1;
	}
	return utf8 >= other ? 'utf8' : 'big5-hkscs';
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
	let from = 0;
	for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, from)) {
		yield bytes.subarray(from, at);
		from = at + 1;
	}
	if (from < bytes.length) yield bytes.subarray(from);
}
