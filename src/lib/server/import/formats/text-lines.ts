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
	/** It has U+FFFD that may stand for bytes that are no characters of the encoding; else that is what the file says. */
	undecoded?: true;
}

/**
 * The lines of a text file, streamed. They end with LF or CR LF, or with CR alone in a file that has no LF at its
 * start (old Macintosh programs). The byte order mark is no part of the first one.
 */
export async function* textLines(file: string, encoding: Encoding): AsyncGenerator<TextLine> {
	const decoder = iconv.getDecoder(encoding);
	const damaged = damageOf(encoding);
	let lineEnd: '\n' | '\r' | undefined;
	let rest = '';
	let tooLong = false;
	let undecoded = false;
	let line = 0;
	const make = (text: string): TextLine => {
		const whole = text.endsWith('\r') ? text.slice(0, -1) : text;
		const lost = undecoded && whole.includes('\uFFFD');
		const made: TextLine = { line: ++line, text: whole, tooLong, ...(lost ? { undecoded: true } : {}) };
		tooLong = false;
		return made;
	};
	for await (const chunk of createReadStream(file, { highWaterMark: 128 * 1024 }) as AsyncIterable<Buffer>) {
		const text = decoder.write(chunk);
		undecoded = damaged(chunk);
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

/** Tells of each further chunk whether the file has had bytes that are no characters; only UTF-8 can be told. */
function damageOf(encoding: Encoding): (chunk: Buffer) => boolean {
	if (encoding !== 'utf8') return () => true;
	const strict = new TextDecoder('utf-8', { fatal: true });
	let damaged = false;
	return (chunk) => {
		try {
			if (!damaged) strict.decode(chunk, { stream: true });
		} catch {
			damaged = true;
		}
		return damaged;
	};
}
