import { describe, expect, it } from 'vitest';
import { document, DOCUMENTS, INDEX, SPEC } from './documents.ts';
import type { Harness } from './harness.ts';

/** What is written is found, whole, by every process, and a rebuild goes on beside it. */
export function writeContract(on: Harness): void {
	const { ask, found } = on;

	describe('writes', () => {
		it('replace what was there', async () => {
			await on.search.upsert(INDEX, [document('r1', { title: 'Parking meters', technology: ['iot'] })]);
			await on.search.upsert(INDEX, [document('r1', { title: 'Ferry timetable', technology: ['data'] })]);
			expect(await found('parking')).toEqual([]);
			expect(await found('ferry')).toEqual(['r1']);
			expect(await found(undefined, { facets: { technology: ['data'] } })).toEqual(['r1']);
			await on.search.remove(INDEX, ['r1', 'never-there']);
			expect(await found('ferry')).toEqual([]);
			expect(await on.search.count(INDEX)).toBe(DOCUMENTS.length);
		});
		it('are seen by another process', async () => {
			const another = await on.another([SPEC]);
			try {
				expect(await found('kiosk', {}, another)).toEqual([]);
				await on.search.upsert(INDEX, [document('p1', { title: 'Self-service kiosk' })]);
				expect(await found('kiosk', {}, another)).toEqual(['p1']);
				await another.remove(INDEX, ['p1']);
				expect(await found('kiosk')).toEqual([]);
			} finally {
				await another.close();
			}
		});
		it('may be many at once, reads among them', async () => {
			const few = Array.from({ length: 12 }, (_, n) => document(`once${n}`, { title: 'Turnstile' }));
			await Promise.all(few.flatMap((one) => [on.search.upsert(INDEX, [one]), on.search.count(INDEX)]));
			expect((await found('turnstile')).sort()).toEqual(few.map((one) => one.id).sort());
			await Promise.all(few.map((one) => on.search.remove(INDEX, [one.id])));
			expect(await on.search.count(INDEX)).toBe(DOCUMENTS.length);
		});
		it('of nothing do nothing', async () => {
			await on.search.upsert(INDEX, []);
			await on.search.remove(INDEX, []);
		});
		it('come out whole in number', async () => {
			const many = Array.from({ length: 120 }, (_, i) =>
				document(`m${i}`, { title: `Lamp post ${i}`, updated: i })
			);
			await on.search.upsert(INDEX, many);
			const sort = { by: 'updated', direction: 'asc' } as const;
			expect(await ask('lamp', { sort, limit: 100, offset: 100 })).toMatchObject({ total: 120 });
			await on.search.remove(
				INDEX,
				many.map((one) => one.id)
			);
			expect(await on.search.count(INDEX)).toBe(DOCUMENTS.length);
		});
	});

	describe('rebuild', () => {
		it('answers from the old index until the new one is whole, and takes writes meanwhile', async () => {
			const rebuild = await on.search.rebuild(INDEX);
			await rebuild.add(DOCUMENTS.slice(0, 3));
			expect(await on.search.count(INDEX)).toBe(DOCUMENTS.length);
			expect(await found('census')).toEqual(['s5']);
			await on.search.upsert(INDEX, [document('n1', { title: 'Ticket gates' })]);
			expect(await found('ticket')).toEqual(['n1']);
			await rebuild.add(DOCUMENTS.slice(3));
			await rebuild.finish();
			expect(await found('ticket')).toEqual(['n1']);
			expect(await on.search.count(INDEX)).toBe(DOCUMENTS.length + 1);
			expect(await found('water', { facets: { technology: ['iot'] } })).toEqual(['s1']);
			await on.search.remove(INDEX, ['n1']);
		});
		it('leaves out what is not added again', async () => {
			await on.search.upsert(INDEX, [document('old', { title: 'Telex machine' })]);
			const rebuild = await on.search.rebuild(INDEX);
			await rebuild.add(DOCUMENTS);
			await rebuild.finish();
			expect(await found('telex')).toEqual([]);
		});
		it('can be given up', async () => {
			const rebuild = await on.search.rebuild(INDEX);
			await rebuild.add([document('half', { title: 'Half' })]);
			await rebuild.abandon();
			expect(await found('half')).toEqual([]);
			expect(await on.search.count(INDEX)).toBe(DOCUMENTS.length);
		});
		it('can be taken over from one that died', async () => {
			await on.search.rebuild(INDEX);
			const rebuild = await on.search.rebuild(INDEX);
			await rebuild.add(DOCUMENTS);
			await rebuild.finish();
			expect(await found('flood')).toEqual(['s1']);
		});
	});
}
