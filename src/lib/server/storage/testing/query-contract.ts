import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { where, type CollectionSpec, type Filter, type Query } from '../port.ts';
import { sortOf } from '../query.ts';
import type { Harness, Sizes } from './harness.ts';
import { matches, sorted } from './model.ts';
import { anyFilter, anySort, widget, widgetBody, widgets, type Widget } from './widgets.ts';

/** Ten thousand documents, one acknowledged write at a time where the server knows no faster way. */
const LONG_MS = 300_000;

/** What is paged through at length declares only what that needs: each index of a widget takes its time, times 10,000. */
const numbered: CollectionSpec<Widget> = {
	name: 'numbered',
	fields: { count: { path: 'count', type: 'number' } },
	sorts: { count: [{ field: 'count', direction: 'asc' }] }
};

/** Filters, sorts, cursors and scans, compared with the model. */
export function queryContract(harness: () => Harness, sizes: Sizes): void {
	const all = () => harness().storage.collection(widgets);
	let stored: Widget[] = [];

	beforeAll(async () => {
		const bodies = fc.sample(widgetBody, { numRuns: sizes.documents, seed: 20261123 });
		stored = await all().insertMany(bodies.map((body, at) => ({ document: widget(`w${at}`, body) })));
	});

	const expected = (query: Pick<Query, 'filter' | 'sort'>): string[] => {
		const { filter } = query;
		const found = filter ? stored.filter((one) => matches(widgets, one, filter)) : stored;
		return sorted(widgets, found, sortOf(widgets, query.sort)).map(({ id }) => id);
	};
	/** Every page of a query, one after another. */
	const pages = async (query: Query): Promise<string[]> => {
		const ids: string[] = [];
		for (let cursor: string | undefined; ;) {
			const page = await all().list({ ...query, ...(cursor ? { cursor } : {}) });
			ids.push(...page.items.map(({ id }) => id));
			expect(page.items.length).toBeLessThanOrEqual(query.limit ?? 50);
			if (!page.nextCursor) return ids;
			expect(page.items.length).toBe(query.limit ?? 50);
			cursor = page.nextCursor;
		}
	};

	test('any filter in any order, in pages of any size, gives what the model gives', async () => {
		await fc.assert(
			fc.asyncProperty(anyFilter, anySort, fc.constantFrom(7, 50, 1000), async (filter, sort, limit) => {
				const query: Query = { filter, limit, ...(sort ? { sort } : {}) };
				expect(await pages(query)).toEqual(expected(query));
				expect(await all().count(filter)).toBe(expected({ filter }).length);
			}),
			{ numRuns: sizes.queries }
		);
	});

	test('every sort pages through missing and equal values, one document a page', async () => {
		const few = where.in(
			'id',
			stored.slice(0, 40).map(({ id }) => id)
		);
		for (const sort of Object.keys(widgets.sorts))
			expect(await pages({ filter: few, sort, limit: 1 })).toEqual(expected({ filter: few, sort }));
	});

	test('scan gives each match once', async () => {
		for (const sort of [undefined, 'count']) {
			const ids: string[] = [];
			const filter = where.exists('title');
			for await (const one of all().scan({ filter, ...(sort ? { sort } : {}) })) ids.push(one.id);
			expect(ids).toEqual(expected({ filter, ...(sort ? { sort } : {}) }));
		}
	});

	test('text is compared by code point, as data: neither syntax nor locale counts', async () => {
		const titles = ['𠮷', '\uFFFD', '業', 'z', 'Z', '%', '.*', '$where'];
		const spec = { ...widgets, name: 'texts' };
		const texts = harness().storage.collection(spec);
		await texts.insertMany(titles.map((title, at) => ({ document: widget(`t${at}`, { title }) })));
		const list = async (filter?: Filter) =>
			(await texts.list({ sort: 'title', ...(filter ? { filter } : {}) })).items.map(({ title }) => title);
		expect(await list()).toEqual(['$where', '%', '.*', 'Z', 'z', '業', '\uFFFD', '𠮷']);
		expect(await list(where.startsWith('title', '.'))).toEqual(['.*']);
		expect(await list(where.startsWith('title', '%'))).toEqual(['%']);
		expect(await list(where.gt('title', '業'))).toEqual(['\uFFFD', '𠮷']);
	});

	test('what was not declared is refused', async () => {
		const refused: Query[] = [
			{ filter: where.eq('extra', 1) },
			{ filter: where.eq('__proto__', 1) },
			{ filter: where.eq('tags', 'a') },
			{ filter: where.contains('title', 'a') },
			{ filter: where.eq('title', 1) },
			{ filter: where.eq('count', { $gt: 0 } as unknown as number) },
			{ filter: where.startsWith('count', '1') },
			{ filter: where.or(where.and(where.eq('nothing', 1))) },
			{ sort: 'nothing' },
			{ sort: 'constructor' },
			{ limit: 0 },
			{ limit: 1001 },
			{ limit: 1.5 },
			{ cursor: 'x' },
			{ cursor: '' }
		];
		for (const query of refused) await expect(all().list(query)).rejects.toMatchObject({ code: 'invalid' });
		const { nextCursor } = await all().list({ sort: 'title', limit: 1 });
		expect(nextCursor).toBeDefined();
		const stray = { sort: 'count', cursor: nextCursor ?? '' };
		await expect(all().list(stray)).rejects.toMatchObject({ code: 'invalid' });
	});

	test(
		`${sizes.paging} documents in pages while others are written: no gap, no repeat`,
		async () => {
			const paged = harness().storage.collection(numbered);
			const second = harness().other.collection(numbered);
			const documents = Array.from({ length: sizes.paging }, (_, at) =>
				widget(`p${String(at).padStart(6, '0')}`, { count: (at * 7919) % 100, title: `t${at % 13}` })
			);
			await paged.insertMany(documents.map((document) => ({ document })));
			for (const sort of [undefined, 'count']) {
				const seen: string[] = [];
				let cursor: string | undefined;
				do {
					const page = await paged.list({
						limit: 1000,
						...(sort ? { sort } : {}),
						...(cursor ? { cursor } : {})
					});
					seen.push(...page.items.map(({ id }) => id));
					cursor = page.nextCursor;
					await second.insert(widget(`q-${sort ?? 'id'}-${seen.length}`, { count: -1 }));
				} while (cursor);
				const ours = seen.filter((id) => id.startsWith('p'));
				expect(ours).toHaveLength(sizes.paging);
				expect(new Set(seen).size).toBe(seen.length);
			}
		},
		LONG_MS
	);
}
