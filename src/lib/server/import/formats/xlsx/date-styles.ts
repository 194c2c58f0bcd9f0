import type { Readable } from 'node:stream';
import { readXml } from './xml.ts';

/** Formats that every spreadsheet knows by number and that show a day or a time (ECMA-376, 18.8.30). */
const BUILT_IN = [
	14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54,
	55, 56, 57, 58
];
const DAY_MS = 24 * 60 * 60 * 1000;

/** Numbers of the cell styles that show their number as a day. */
export async function readDateStyles(stream: Readable): Promise<Set<number>> {
	const dateFormats = new Set(BUILT_IN);
	const styles = new Set<number>();
	let inCells = false;
	let at = 0;
	await readXml(stream, {
		open(name, attributes) {
			if (name === 'numFmt' && showsDate(attributes['formatCode'] ?? ''))
				dateFormats.add(Number(attributes['numFmtId']));
			if (name === 'cellXfs') inCells = true;
			if (name !== 'xf' || !inCells) return;
			if (dateFormats.has(Number(attributes['numFmtId']))) styles.add(at);
			at += 1;
		},
		close(name) {
			if (name === 'cellXfs') inCells = false;
		}
	});
	return styles;
}

/** Quoted and escaped letters and `[Red]` say nothing about the value. */
const showsDate = (format: string) => /[ymdhs]/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

/** The day of a serial number: 1 is 1 January 1900, and 60 the 29 February 1900 that never was. */
export function dateOfSerial(serial: number, from1904: boolean): Date | undefined {
	const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
	const date = new Date(start + Math.round(serial * DAY_MS));
	return Number.isNaN(date.getTime()) ? undefined : date;
}
