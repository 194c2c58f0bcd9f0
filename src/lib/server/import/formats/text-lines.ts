import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import type { Encoding } from './encoding.ts';

/** Characters of one record at most; what is longer is reported, and never held in memory whole. */
export const LONGEST_RECORD = 1024 * 1024;

export interface TextLine {
	/** From 1. */
	line: number;
	/** Without its line end; cut where it is longer than a record can be. */
	text: string;
	tooLong: boolean;
}

/**
 * The lines of a text file, streamed. They end with LF or CR LF, or with CR alone in a file that has no LF at its
 * start (old Macintosh programs). The byte order mark is no part of the first one.
 */
export async function* textLines(file: string, encoding: Encoding): AsyncGenerator<TextLine> {
	const decoder = iconv.getDecoder(encoding);
	let lineEnd: '\n' | '\r' | undefined;
	let rest = '';
	let tooLong = false;
	let line = 0;
	const make = (text: string): TextLine => {
		const made = { line: ++line, text: text.endsWith('\r') ? text.slice(0, -1) : text, tooLong };
		tooLong = false;
		return made;
	};
	for await (const chunk of createReadStream(file, { highWaterMark: 128 * 1024 }) as AsyncIterable<Buffer>) {
		const text = decoder.write(chunk);
		lineEnd ??= text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
		let from = 0;
		for (let at = text.indexOf(lineEnd); at !== -1; at = text.indexOf(lineEnd, from)) {
			yield make(tooLong ? rest : rest + text.slice(from, at));
			rest = '';
			from = at + 1;
		}
		if (!tooLong) rest += text.slice(from);
		if (rest.length > LONGEST_RECORD) {
			rest = rest.slice(0, LONGEST_RECORD);
			tooLong = true;
		}
	}
	rest += decoder.end() ?? '';
	if (rest) yield make(rest);
}
