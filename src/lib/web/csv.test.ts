import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell, listRows, csvLine, csvResponse } from './csv.ts';

describe('CSV', () => {
	it('comes back as it went out, but for the apostrophe before a formula', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 5 }), (cells) => {
				const [back] = parse(csvLine(cells), { relax_column_count: true }) as string[][];
				expect(back?.map((cell, i) => (cell === `'${cells[i]}` ? cells[i] : cell))).toEqual(cells);
			})
		);
	});

	it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1+1', '|cmd'])(
		'makes %j text, never a formula',
		(cell) => {
			const [back] = parse(csvLine([cell, 'x'])) as string[][];
			expect(back?.[0]?.startsWith("'")).toBe(true);
		}
	);

	it('leaves plain words and numbers alone', () => {
		expect([csvCell('渠務署'), csvCell(-5), csvCell(undefined)]).toEqual(['渠務署', '-5', '']);
	});

	it('streams a file that spreadsheets read as UTF-8', async () => {
		async function* rows() {
			yield [['甲', 1]];
			yield [['乙', 2]];
		}
		const response = csvResponse('x.csv', ['名', 'n'], rows());
		const bytes = new Uint8Array(await response.arrayBuffer());
		expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(new TextDecoder().decode(bytes)).toBe('名,n\r\n甲,1\r\n乙,2\r\n');
	});

	describe('holds a list', () => {
		const file = async (total: number, degraded = false) => {
			const ask = (page: number, size: number) => {
				const items = Array.from({ length: Math.min(size, total - (page - 1) * size) }, (_, n) => n);
				return Promise.resolve({ items, total, page, degraded });
			};
			const lines: unknown[][] = [];
			for await (const rows of listRows(
				ask,
				(n) => [n],
				(sent) => `cut after ${sent}`
			))
				lines.push(...rows);
			return lines;
		};

		it('to its end', async () => {
			expect(await file(0)).toEqual([]);
			expect(await file(20_050)).toHaveLength(20_050);
			expect((await file(100_000)).at(-1)).toEqual([99]);
		});

		it('that grows shorter while it is sent, each row once', async () => {
			const ask = (page: number, size: number) => {
				const total = page === 1 ? size + 50 : size;
				return Promise.resolve({
					items: ['row'],
					total,
					page: Math.min(page, total / size),
					degraded: false
				});
			};
			const pages: unknown[] = [];
			for await (const rows of listRows(ask, (row) => [row], String)) pages.push(rows);
			expect(pages).toEqual([[['row']]]);
		});

		it('or says that it is cut', async () => {
			expect((await file(100_001)).at(-1)).toEqual(['cut after 100000']);
			expect((await file(150, true)).at(-1)).toEqual(['cut after 150']);
		});
	});
});
