import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { suggestMapping, type ImportKind } from '../../domain/import/import-fields.ts';
import type { ImportProblem } from '../../domain/import/import-problem.ts';
import { AppError } from '../../domain/shared/error.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import type { Ctx } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { where } from '../storage/port.ts';
import { seedTaxonomy } from '../taxonomy/seed-taxonomy.ts';
import {
	administrator,
	coordinator,
	createTestServices,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { fileRows, peekRows } from './formats/file-rows.ts';
import { importRows } from './import-rows.ts';
import { RejectsFile } from './rejects-file.ts';
import { uploadImport } from './upload-import.ts';

let test: TestServices;
let ctx: Ctx;
let folder: string;
beforeEach(async () => {
	test = await createTestServices();
	await seedTaxonomy(test.services);
	ctx = testCtx(test.services, administrator());
	folder = mkdtempSync(path.join(tmpdir(), 'labmatch-import-'));
});
afterEach(async () => {
	await test.close();
	rmSync(folder, { recursive: true, force: true });
});

function fileOf(name: string, content: string | Buffer): string {
	const file = path.join(folder, name);
	writeFileSync(file, content);
	return file;
}

async function run(
	file: string,
	kind: ImportKind,
	more: { dryRun?: boolean; publish?: boolean } = {},
	as: Ctx = ctx,
	rejects?: RejectsFile
) {
	const problems: ImportProblem[] = [];
	const { headings } = await peekRows(file, file, 100);
	const options = { kind, mapping: suggestMapping(headings, kind), dryRun: false, publish: false, ...more };
	const counts = await importRows(as, { path: file, name: file }, options, {
		onProblems: async (found, rejected) => {
			problems.push(...found);
			if (rejected) await rejects?.write(rejected, found);
		}
	});
	await rejects?.close();
	return { counts, problems };
}

const all = (publishedOnly = false) =>
	ctx.storage
		.collection(solutionsSpec)
		.list({ sort: 'reference', ...(publishedOnly ? { filter: where.eq('status', 'listed') } : {}) });

const CSV =
	'id,title,text,firm,trl\n1,Drone survey,"Flies, and\nlooks",Peak Ltd,7\n2,,No title here,Peak Limited,\n3,Bad,Row,Other Co,many\n';

describe('an import', () => {
	it('brings good rows in as drafts, reports bad ones with line and column, and makes unknown suppliers unverified', async () => {
		const { counts, problems } = await run(fileOf('a.csv', CSV), 'solutions');
		expect(counts).toMatchObject({ rows: 3, created: 2, rejected: 1, warnings: 1, suppliersCreated: 1 });
		expect(problems.map(({ line, column, reason }) => ({ line, column, reason }))).toEqual([
			{ line: 4, column: 'title', reason: 'no-title' },
			{ line: 5, column: 'trl', reason: 'not-a-number' }
		]);
		const { items } = await all();
		expect(items.map(({ state }) => state.status)).toEqual(['draft', 'draft']);
		expect(items[0]?.organisationId).toBe(items[1]?.organisationId);
		const supplier = await ctx.storage.collection(organisationsSpec).get(items[0]?.organisationId ?? '');
		expect(supplier.verification.status).toBe('unverified');
	});

	it('run twice changes nothing; a changed row replaces what it made, but not what was edited here', async () => {
		await run(fileOf('a.csv', CSV), 'solutions');
		const before = (await all()).items;
		expect((await run(fileOf('a.csv', CSV), 'solutions')).counts).toMatchObject({
			created: 0,
			updated: 0,
			unchanged: 2
		});
		expect((await all()).items).toEqual(before);
		const [first, second] = before;
		if (!first || !second) throw new Error('two rows went in');
		await ctx.storage.collection(solutionsSpec).replace({ ...second, updatedAt: ctx.now() }, second.version);
		const changed = CSV.replace('Drone survey', 'Drone survey 2').replace('No title here', 'Another text');
		const again = await run(fileOf('a.csv', changed), 'solutions');
		expect(again.counts).toMatchObject({ created: 0, updated: 1, unchanged: 0, rejected: 2 });
		expect(again.problems.map(({ reason }) => reason)).toContain('edited-since');
		expect((await ctx.storage.collection(solutionsSpec).get(first.id)).content.title).toEqual({
			en: 'Drone survey 2'
		});
	});

	it('that stopped half-way goes on where it stopped', async () => {
		const rows = Array.from({ length: 600 }, (_, i) =>
			JSON.stringify({ id: `r${i}`, title: `Title ${i}`, text: 'words' })
		);
		const file = fileOf('a.jsonl', rows.join('\n'));
		const crash = new Error('the machine went away');
		const options = {
			kind: 'solutions' as const,
			mapping: { id: 'key', title: 'title', text: 'summary' },
			dryRun: false,
			publish: false
		};
		const stopped = importRows(ctx, { path: file, name: file }, options, {
			onProgress: () => {
				throw crash;
			}
		});
		await expect(stopped).rejects.toBe(crash);
		const { counts } = await run(file, 'solutions');
		expect(counts).toMatchObject({ rows: 600, created: 350, unchanged: 250 });
		expect(await ctx.storage.collection(solutionsSpec).count()).toBe(600);
	});

	it('as a dry run writes nothing and says what it would do', async () => {
		const { counts } = await run(fileOf('a.csv', CSV), 'solutions', { dryRun: true });
		expect(counts).toMatchObject({ created: 2, rejected: 1, suppliersCreated: 1 });
		expect(await ctx.storage.collection(solutionsSpec).count()).toBe(0);
		expect(await ctx.storage.collection(organisationsSpec).count(where.eq('kind', 'supplier'))).toBe(0);
	});

	it('lists rows only when told to publish, and only for an administrator', async () => {
		await run(fileOf('a.csv', CSV), 'solutions', { publish: true });
		expect((await all(true)).items).toHaveLength(2);
		const file = fileOf('b.csv', 'title\nx\n');
		await expect(run(file, 'solutions', {}, testCtx(test.services, coordinator()))).rejects.toMatchObject({
			code: 'forbidden'
		});
	});
});

it('takes in what a sound UTF-8 file says, lost characters and all, and rejects only what cannot be read', async () => {
	const row = (id: number, title: Buffer | string) =>
		Buffer.concat([
			Buffer.from(`{"id":"${id}","firm":"A","text":"words","title":"`),
			Buffer.from(title),
			Buffer.from('"}\n')
		]);
	const sound = Buffer.concat([row(1, 'Good'), row(2, 'Lost \uFFFD here')]);
	expect((await run(fileOf('sound.jsonl', sound), 'solutions')).counts).toMatchObject({
		created: 2,
		rejected: 0
	});
	const damaged = Buffer.concat([row(3, 'Good'), row(4, Buffer.from([0x42, 0xff, 0x42]))]);
	const { counts, problems } = await run(fileOf('damaged.jsonl', damaged), 'solutions');
	expect(counts).toMatchObject({ created: 1, rejected: 1 });
	expect(problems.map(({ line, reason }) => [line, reason])).toEqual([[2, 'wrong-encoding']]);
});

describe('a bad row', () => {
	const HEADING = 'id,title,text,firm,trl,areas,price_to,uses_ai\n';
	const reasons = (problems: readonly ImportProblem[]) =>
		problems.map(({ line, column, reason }) => [line, reason, ...(column ? [column] : [])].join(' '));

	it('of every kind is reported where it stands, and costs no other row', async () => {
		const file = fileOf(
			'bad.csv',
			Buffer.concat([
				Buffer.from(`${HEADING}1,Good,words,A,7,transport,100,yes\n`),
				Buffer.from('2,"Open,words,A,7,transport,100,yes\n'),
				Buffer.concat([Buffer.from('3,'), iconv.encode('排水', 'big5'), Buffer.from(',words,A,7,,,\n')]),
				Buffer.from(`4,${'long '.repeat(100)},words,A,7,transport,100,yes\n`),
				Buffer.from('5,,,A,7,transport,100,yes\n'),
				Buffer.from('6,Many,words, with a comma,A,7,transport,100,yes\n'),
				Buffer.from('7,Numbers,words,A,eleven,transport,a lot,perhaps\n\n,,,,\n'),
				Buffer.from('8,Codes,words,A,7,"space travel;transport",100,yes\n'),
				Buffer.from('9,N\u0000UL,wo\u0007rds,A\n'),
				Buffer.from('1,Good,words,A,7,transport,100,yes\n'),
				Buffer.from('8,Other words,under the same key,A,7,,,\n'),
				Buffer.from('10,"=HYPERLINK(""http://evil.example"")",業務,A,7,,,\n')
			])
		);
		const { counts, problems } = await run(file, 'solutions');
		expect(reasons(problems)).toEqual([
			'3 quote-not-closed',
			'4 wrong-encoding title',
			'5 text-too-long title',
			'6 no-words text',
			'7 too-many-cells',
			'8 not-a-number price_to',
			'8 not-a-number trl',
			'8 not-yes-or-no uses_ai',
			'11 unknown-term areas',
			'13 row-twice',
			'14 id-twice'
		]);
		expect(counts).toMatchObject({ rows: 12, created: 4, unchanged: 1, rejected: 7, warnings: 2 });
		const titles = (await all()).items.map(({ content }) => content.title?.en);
		expect(titles).toEqual(['Good', 'Codes', 'NUL', '=HYPERLINK("http://evil.example")']);
		const again = await run(file, 'solutions');
		expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 5, rejected: 7 });
	});

	it('of a challenge too: days, departments and amounts', async () => {
		const file = fileOf(
			'needs.csv',
			'id,title,department,deadline,budget from,budget to\n1,Leaks,運輸署,31/2/2026,1,2\n2,Leaks,Ministry of Magic,2026-12-31,1,2\n3,Leaks,,31/12/2026,5,2\n'
		);
		const { counts, problems } = await run(file, 'challenges');
		expect(reasons(problems)).toEqual([
			'2 not-a-day deadline',
			'3 unknown-term department',
			'4 budget-order budget to'
		]);
		expect(counts).toMatchObject({ created: 1, rejected: 2 });
	});

	it('goes in once its line in the rejects file is mended', async () => {
		const file = fileOf(
			'c.csv',
			`${HEADING}1,"Open,words,A,7,,,\n2,Bad,words,A,eleven,,,\n3,Good,words,A,7,,,\n`
		);
		const rejects = new RejectsFile(path.join(folder, 'c.rejects.jsonl'), (problem) => ({ ...problem }));
		await run(file, 'solutions', {}, ctx, rejects);
		const lines = readFileSync(rejects.path, 'utf8');
		const mended = fileOf('mended.jsonl', lines.replace('\\"Open', 'Open').replace('eleven', '9'));
		expect((await run(mended, 'solutions')).counts).toMatchObject({ rows: 2, created: 2, rejected: 0 });
		const { items } = await all();
		expect(items.map(({ content: { title, trl } }) => [title?.en, trl])).toEqual([
			['Good', 7],
			['Open', 7],
			['Bad', 9]
		]);
	});

	it('whose key is that of another supplier’s item does not write over it', async () => {
		await run(fileOf('a.csv', `${HEADING}1,First,words,A Ltd,7,,,\n`), 'solutions');
		const { counts, problems } = await run(
			fileOf('b.csv', `${HEADING}1,Second,words,B Ltd,7,,,\n2,Third,words,B Ltd,7,,,\n`),
			'solutions'
		);
		expect(counts).toMatchObject({ created: 1, updated: 0, rejected: 1 });
		expect(reasons(problems)).toEqual(['2 id-of-another']);
		expect((await all()).items.map(({ content }) => content.title?.en)).toEqual(['First', 'Third']);
	});

	it('of an earlier run is not offered as a reject of this one', async () => {
		const place = path.join(folder, 'd.rejects.jsonl');
		const explain = (problem: ImportProblem) => ({ ...problem });
		await run(fileOf('a.csv', CSV), 'solutions', { dryRun: true }, ctx, new RejectsFile(place, explain));
		expect(existsSync(place)).toBe(true);
		const good = fileOf('b.csv', 'title\nx\n');
		await run(good, 'solutions', { dryRun: true }, ctx, new RejectsFile(place, explain));
		expect(existsSync(place)).toBe(false);
	});
});

describe('a file', () => {
	it('in Big5 is read as what it says', async () => {
		const file = fileOf(
			'b.csv',
			iconv.encode('編號,名稱,內容,供應商\n1,無人機巡查,檢查外牆裂縫,峰翼機械人有限公司\n', 'big5-hkscs')
		);
		await run(file, 'solutions');
		expect((await all()).items[0]?.content).toMatchObject({
			title: { tc: '無人機巡查', sc: '无人机巡查', derived: ['sc'] }
		});
	});

	it('in XLSX is read with dates and rich text', async () => {
		const workbook = new ExcelJS.Workbook();
		const sheet = workbook.addWorksheet('Needs');
		sheet.addRow(['Title', 'Description', 'Deadline']);
		sheet.addRow([
			{ richText: [{ text: 'Find ' }, { text: 'leaks', font: { bold: true } }] },
			'In small pipes',
			new Date('2026-12-31')
		]);
		const file = path.join(folder, 'c.xlsx');
		await workbook.xlsx.writeFile(file);
		const { headings, rows } = await peekRows(file, file, 10);
		expect(headings).toEqual(['Title', 'Description', 'Deadline']);
		expect(rows[0]).toMatchObject({ line: 2, cells: { Title: 'Find leaks', Description: 'In small pipes' } });
		expect((await run(file, 'challenges')).counts).toMatchObject({ created: 1, rejected: 0 });
	});

	it.each([
		['empty.csv', '', 'file-empty'],
		['picture.png', 'not a table', 'unknown-file-format'],
		['broken.xlsx', 'PK\u0003\u0004 but no workbook', 'file-unreadable']
	])('%s is refused with a reason', async (name, content, reason) => {
		const rows = (async () => {
			for await (const row of fileRows(fileOf(name, content))) expect(row).toBeUndefined();
		})();
		await expect(rows).rejects.toThrow(AppError);
		await expect(rows).rejects.toMatchObject({ reason });
	});

	it('of JSON lines reports a broken line and goes on', async () => {
		const { counts, problems } = await run(
			fileOf('d.jsonl', '{"title":"one","text":"x"}\n{"title":\n[1]\n{"title":"two"}\n'),
			'solutions'
		);
		expect(counts).toMatchObject({ created: 2, rejected: 2 });
		expect(problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
			'2 not-json',
			'3 not-an-object'
		]);
	});
});

describe('an upload', () => {
	it('ends as soon as its bound is passed, and leaves nothing behind', async () => {
		let sent = 0;
		async function* endless() {
			for (;;) {
				sent += 65_536;
				yield await Promise.resolve(new Uint8Array(65_536));
			}
		}
		const bounded = { ...ctx, config: { ...ctx.config, UPLOAD_LIMIT: 1_000_000 } };
		const refused = uploadImport(bounded, { kind: 'solutions', fileName: 'a.csv' }, endless());
		await expect(refused).rejects.toMatchObject({ code: 'too-large', reason: 'upload-too-large' });
		expect(sent).toBeLessThan(3_000_000);
		expect(readdirSync(path.join(ctx.config.DATA_DIR, 'imports'))).toEqual([]);
	});
});
