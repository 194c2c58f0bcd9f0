import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../../../domain/shared/error.ts';
import { readXml } from './xml.ts';

/** What a workbook's parts may unpack to together: a small file can be made to unpack to anything. */
const UNPACKED_LIMIT = 2 * 1024 ** 3;
const MOST_PARTS = 5_000;

/** The parts of a workbook that its first sheet needs; each is a stream that can be opened once or many times. */
export interface WorkbookPackage {
	open(part: string): Promise<Readable>;
	has(part: string): boolean;
	/** Where the first visible sheet lies. */
	sheet: string;
	/** Days are counted from 1904, as old Macintosh versions did. */
	from1904: boolean;
	close(): void;
}

/** @throws AppError `too-large` with reason `workbook-too-large`; Error when it is no workbook */
export async function openPackage(file: string): Promise<WorkbookPackage> {
	const zip = await openPromise(file, { autoClose: false });
	try {
		const parts = await readEntries(zip);
		const open = (part: string) => {
			const entry = parts.get(part);
			if (!entry) throw new Error(`the workbook has no ${part}`);
			return zip.openReadStreamPromise(entry);
		};
		const { relation, from1904 } = await readWorkbook(await open('xl/workbook.xml'));
		const sheet = await readTarget(await open('xl/_rels/workbook.xml.rels'), relation);
		return { open, has: (part) => parts.has(part), sheet, from1904, close: () => zip.close() };
	} catch (error) {
		zip.close();
		throw error;
	}
}

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
	const parts = new Map<string, Entry>();
	let bytes = 0;
	for await (const entry of zip.eachEntry()) {
		bytes += entry.uncompressedSize;
		if (bytes > UNPACKED_LIMIT || parts.size >= MOST_PARTS)
			throw new AppError('too-large', { reason: 'workbook-too-large' });
		parts.set(entry.fileName.replace(/^\//, ''), entry);
	}
	return parts;
}

async function readWorkbook(stream: Readable): Promise<{ relation: string; from1904: boolean }> {
	const sheets: { relation: string; hidden: boolean }[] = [];
	let from1904 = false;
	await readXml(stream, {
		open(name, attributes) {
			if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
			if (name !== 'sheet') return;
			const hidden = (attributes['state'] ?? 'visible') !== 'visible';
			sheets.push({ relation: attributes['id'] ?? '', hidden });
		}
	});
	const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0];
	if (!first) throw new Error('the workbook has no sheet');
	return { relation: first.relation, from1904 };
}

async function readTarget(stream: Readable, relation: string): Promise<string> {
	let target = '';
	await readXml(stream, {
		open(name, attributes) {
			if (name === 'Relationship' && attributes['Id'] === relation) target = attributes['Target'] ?? '';
		}
	});
	return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
