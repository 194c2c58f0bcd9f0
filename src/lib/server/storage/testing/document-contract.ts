import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AppError } from '../../../domain/shared/error.ts';
import type { CollectionSpec } from '../port.ts';
import type { Harness, Sizes } from './harness.ts';
import { AT, widget, widgetBody, widgets, type Widget } from './widgets.ts';

const conflict = (detail: Record<string, unknown>, reason = 'duplicate') => ({
	code: 'conflict',
	reason,
	detail
});

/** Reading and writing single documents. */
export function documentContract(harness: () => Harness, sizes: Sizes): void {
	const all = () => harness().storage.collection(widgets);
	const other = () => harness().other.collection(widgets);

	test('insert gives version 1, replace the next; what was written is what is read, on both connections', async () => {
		const made = await all().insert(widget('d1', { title: '業務需要', extra: { a: [null, 'é'], 'k.e': 1 } }));
		expect(made).toEqual({
			...widget('d1', { title: '業務需要', extra: { a: [null, 'é'], 'k.e': 1 } }),
			version: 1
		});
		expect(await other().get('d1')).toEqual(made);
		const next = await other().replace({ ...made, title: null, version: 99 }, 1);
		expect(next).toMatchObject({ title: null, version: 2 });
		expect(await all().find('d1')).toEqual(next);
	});

	test('any JSON document comes back as it was given', async () => {
		let at = 0;
		await fc.assert(
			fc.asyncProperty(widgetBody, async (body) => {
				const document = widget(`any-${at++}`, body);
				const made = await all().insert(document);
				expect(made).toEqual(JSON.parse(JSON.stringify({ ...document, version: 1 })));
				expect(await other().get(made.id)).toEqual(made);
			}),
			{ numRuns: sizes.rounds }
		);
	});

	test('text that not every engine can hold is mended alike', async () => {
		const made = await all().insert(widget('mended', { title: 'a\u0000b\uD800c', extra: { 'x\u0000': 1 } }));
		expect(made.title).toBe('a\uFFFDb\uFFFDc');
		expect(await other().get('mended')).toEqual(made);
	});

	test('get, find, getMany', async () => {
		await all().insertMany(['g1', 'g2', 'g3'].map((id) => ({ document: widget(id) })));
		await expect(all().get('nobody')).rejects.toMatchObject({ code: 'not-found' });
		expect(await all().find('nobody')).toBeUndefined();
		expect((await all().getMany(['g3', 'nobody', 'g1'])).map(({ id }) => id)).toEqual(['g3', 'g1']);
		expect(await all().getMany([])).toEqual([]);
	});

	test('a taken id and a taken unique value are conflicts that name the index; missing parts stay outside', async () => {
		const nested = { day: '2026-01-01' };
		await all().insert(widget('u1', { code: 'c', nested }));
		await expect(all().insert(widget('u1'))).rejects.toMatchObject(conflict({ index: 'id' }));
		await expect(all().insert(widget('u2', { code: 'c', nested }))).rejects.toMatchObject(
			conflict({ index: 'code_day' })
		);
		await all().insert(widget('u3', { code: 'c' }));
		await all().insert(widget('u4', { code: 'c', nested: { day: null } }));
		const found = await all().get('u3');
		await expect(all().replace({ ...found, nested }, 1)).rejects.toMatchObject(
			conflict({ index: 'code_day' })
		);
		expect(await all().get('u3')).toEqual(found);
		await all().remove('u1', 1);
		expect(await all().replace({ ...found, nested }, 1)).toMatchObject({ version: 2 });
	});

	test('replace and remove refuse a version that is not the stored one, and what is not there', async () => {
		const made = await all().insert(widget('v1'));
		await all().replace(made, 1);
		await expect(all().replace(made, 1)).rejects.toMatchObject(conflict({}, 'version'));
		await expect(all().remove('v1', 1)).rejects.toMatchObject(conflict({}, 'version'));
		await all().remove('v1', 2);
		expect(await other().find('v1')).toBeUndefined();
		await expect(all().replace(made, 2)).rejects.toMatchObject({ code: 'not-found' });
		await expect(all().remove('v1', 2)).rejects.toMatchObject({ code: 'not-found' });
		expect(await all().insert(widget('v1'))).toMatchObject({ version: 1 });
	});

	test('a document past the limit is refused, one at the limit is not', async () => {
		const room = 256 * 1024 - JSON.stringify({ ...widget('big1', { title: '' }), version: 1 }).length;
		const big = (id: string, bytes: number) =>
			widget(id, { title: '局'.repeat(bytes / 3) + 'x'.repeat(bytes % 3) });
		expect(await all().insert(big('big1', room))).toMatchObject({ version: 1 });
		await expect(all().insert(big('big2', room + 1))).rejects.toMatchObject({ code: 'too-large' });
		const made = await all().insert(widget('big3'));
		const grown = { ...made, ...big('big3', room + 1) };
		await expect(all().replace(grown, 1)).rejects.toMatchObject({ code: 'too-large' });
	});

	test('a bad id and a declared field of another type are refused', async () => {
		for (const id of ['', '../x', 'a b', 'x'.repeat(65)])
			await expect(all().insert(widget(id))).rejects.toMatchObject({ code: 'invalid' });
		const wrong = widget('wrong', { count: 'many' as unknown as number });
		await expect(all().insert(wrong)).rejects.toMatchObject({ code: 'invalid' });
	});

	test('insertMany stores those before the one that fails', async () => {
		const documents = ['m1', 'm2', 'd1', 'm3'].map((id) => ({ document: widget(id) }));
		await expect(all().insertMany(documents)).rejects.toMatchObject(conflict({ index: 'id' }));
		expect(await all().find('m3')).toBeUndefined();
	});

	test('replaceMany replaces each at its version, and throws where one has moved on', async () => {
		const ids = Array.from({ length: 60 }, (_, at) => `r${String(at).padStart(2, '0')}`);
		const stored = await all().insertMany(ids.map((id) => ({ document: widget(id, { count: 1 }) })));
		const next = stored.map((one) => ({ document: { ...one, count: 2 }, expectedVersion: one.version }));
		await all().replaceMany(next);
		const now = await all().getMany(ids);
		expect(now.map(({ count, version }) => [count, version])).toEqual(ids.map(() => [2, 2]));
		await expect(all().replaceMany(next.slice(0, 1))).rejects.toMatchObject({ reason: 'version' });
		expect(await all().get('r00')).toMatchObject({ count: 2, version: 2 });
		await all().replaceMany([]);
	});

	test('concurrent writers on one document lose no update', async () => {
		await all().insert(widget('counter', { count: 0 }));
		const increment = async (collection: ReturnType<typeof all>): Promise<void> => {
			for (;;) {
				const found = await collection.get('counter');
				try {
					await collection.replace({ ...found, count: (found.count ?? 0) + 1 }, found.version);
					return;
				} catch (error) {
					if (!(error instanceof AppError) || error.reason !== 'version') throw error;
				}
			}
		};
		const writers = Array.from({ length: sizes.writers }, async (_, at) => {
			for (let round = 0; round < 5; round += 1) await increment(at % 2 ? all() : other());
		});
		await Promise.all(writers);
		expect(await all().get('counter')).toMatchObject({
			count: sizes.writers * 5,
			version: sizes.writers * 5 + 1
		});
	});

	test('of many that race for a unique value one wins', async () => {
		for (let round = 0; round < 3; round += 1) {
			const nested = { day: `race-${round}` };
			const racers = Array.from({ length: sizes.writers }, (_, at) =>
				(at % 2 ? all() : other()).insert(widget(`race-${round}-${at}`, { code: 'race', nested }))
			);
			const results = await Promise.allSettled(racers);
			expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			for (const result of results)
				if (result.status === 'rejected')
					expect(result.reason).toMatchObject(conflict({ index: 'code_day' }));
		}
	});

	test('a declaration that grows finds the documents that were there before', async () => {
		const before: CollectionSpec<Widget> = { name: 'grows', fields: {}, sorts: {} };
		const body = { title: 'old', tags: ['t'], createdAt: AT, updatedAt: AT };
		await harness()
			.storage.collection(before)
			.insert({ id: 'g', ...body });
		const after = harness().other.collection({ ...widgets, name: 'grows' });
		const found = await after.list({
			filter: {
				and: [
					{ field: 'title', op: 'eq', value: 'old' },
					{ field: 'tags', op: 'contains', value: 't' }
				]
			},
			sort: 'mixed'
		});
		expect(found.items.map(({ id }) => id)).toEqual(['g']);
	});

	test('meta keeps values and counts without losing any', async () => {
		const { storage, other: second } = harness();
		expect(await storage.meta.get('none')).toBeUndefined();
		await storage.meta.set('some', { a: ['局', null, 1.5] });
		expect(await second.meta.get('some')).toEqual({ a: ['局', null, 1.5] });
		const adds = Array.from({ length: sizes.writers }, (_, at) =>
			(at % 2 ? storage : second).meta.increment('n', 2)
		);
		expect(new Set(await Promise.all(adds)).size).toBe(sizes.writers);
		expect(await storage.meta.get('n')).toBe(sizes.writers * 2);
	});

	test('health names the engine and counts documents', async () => {
		const health = await harness().storage.health();
		expect(health.engine).toBeTruthy();
		expect(health.version).toMatch(/^\d+\./);
		expect(health.documents['widgets']).toBeGreaterThan(0);
	});
}
