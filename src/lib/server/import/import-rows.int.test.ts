import { describe, expect, it } from 'vitest';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { where } from '../storage/port.ts';
import { coordinator, testCtx } from '../testing/index.ts';
import { CSV, freshImport } from './import-fixtures.ts';
import { importRows } from './import-rows.ts';

const on = freshImport();
const { all, fileOf, run } = on;

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
		const supplier = await on.ctx.storage.collection(organisationsSpec).get(items[0]?.organisationId ?? '');
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
		await on.ctx.storage
			.collection(solutionsSpec)
			.replace({ ...second, updatedAt: on.ctx.now() }, second.version);
		const changed = CSV.replace('Drone survey', 'Drone survey 2').replace('No title here', 'Another text');
		const again = await run(fileOf('a.csv', changed), 'solutions');
		expect(again.counts).toMatchObject({ created: 0, updated: 1, unchanged: 0, rejected: 2 });
		expect(again.problems).toContainEqual(
			expect.objectContaining({ reason: 'edited-since', column: 'id', line: 4 })
		);
		expect((await on.ctx.storage.collection(solutionsSpec).get(first.id)).content.title).toEqual({
			en: 'Drone survey 2'
		});
	});

	it('run again with the word to publish lists the drafts it made, but none that somebody works on', async () => {
		await run(fileOf('a.csv', CSV), 'solutions');
		const [first, second] = (await all()).items;
		if (!first || !second) throw new Error('two rows went in');
		const stored = on.ctx.storage.collection(solutionsSpec);
		await stored.replace({ ...second, updatedAt: on.ctx.now() }, second.version);
		const again = await run(fileOf('a.csv', CSV), 'solutions', { publish: true });
		expect(again.counts).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
		expect(await stored.get(first.id)).toMatchObject({
			state: { status: 'listed' },
			content: first.content,
			history: [{ from: 'draft', to: 'listed', reason: 'import' }]
		});
		expect((await stored.get(second.id)).state.status).toBe('draft');
		const third = await run(fileOf('a.csv', CSV), 'solutions', { publish: true });
		expect(third.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
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
		const stopped = importRows(on.ctx, { path: file, name: file }, options, {
			onProgress: () => {
				throw crash;
			}
		});
		await expect(stopped).rejects.toBe(crash);
		const { counts } = await run(file, 'solutions');
		expect(counts).toMatchObject({ rows: 600, created: 350, unchanged: 250 });
		expect(await on.ctx.storage.collection(solutionsSpec).count()).toBe(600);
	});

	it('as a dry run writes nothing and says what it would do', async () => {
		const { counts } = await run(fileOf('a.csv', CSV), 'solutions', { dryRun: true });
		expect(counts).toMatchObject({ created: 2, rejected: 1, suppliersCreated: 1 });
		expect(await on.ctx.storage.collection(solutionsSpec).count()).toBe(0);
		expect(await on.ctx.storage.collection(organisationsSpec).count(where.eq('kind', 'supplier'))).toBe(0);
	});

	it('lists rows only when told to publish, and only for an administrator', async () => {
		await run(fileOf('a.csv', CSV), 'solutions', { publish: true });
		expect((await all(true)).items).toHaveLength(2);
		const file = fileOf('b.csv', 'title\nx\n');
		await expect(run(file, 'solutions', {}, testCtx(on.ctx, coordinator()))).rejects.toMatchObject({
			code: 'forbidden'
		});
	});
});
