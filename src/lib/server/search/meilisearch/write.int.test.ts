/** What is sent to prepare, write and rebuild an index, on replayed answers of a real server (testing/replay.ts). */
import { describe, expect, it } from 'vitest';
import { BAD_ID, document, EXISTS, replay, SPEC } from './testing/replay.ts';

describe('preparing', () => {
	it('makes the index, then gives it its settings; one that is there already is no failure', async () => {
		const { replay: made, search } = await replay();
		made.failures['indexCreation'] = EXISTS;
		await search.prepare([SPEC]);
		expect(made.writes()).toEqual(['POST /indexes', 'PATCH /indexes/solutions/settings']);
		expect(made.requests.find(({ method }) => method === 'PATCH')?.body).toMatchObject({
			filterableAttributes: ['audience', 'vector_space', 'facet_status', 'facet_technology', 'number_trl'],
			sortableAttributes: ['id', 'number_trl'],
			localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }]
		});
	});
	it('fails with what the task says, and is tried again before the next write', async () => {
		const { replay: made, search } = await replay();
		made.failures['settingsUpdate'] = { ...BAD_ID, message: 'no such rule', code: 'invalid_settings' };
		await expect(search.prepare([SPEC])).rejects.toMatchObject({ code: 'unavailable' });
		delete made.failures['settingsUpdate'];
		await search.upsert('solutions', [document('s1')]);
		expect(made.writes().filter((write) => write.startsWith('PATCH'))).toHaveLength(2);
	});
});

describe('writing', () => {
	it('is an error when the task fails, though the reply was 202', async () => {
		const { replay: made, search } = await replay();
		await search.prepare([SPEC]);
		made.failures['documentAdditionOrUpdate'] = BAD_ID;
		const refused = search.upsert('solutions', [document('a b')]);
		await expect(refused).rejects.toMatchObject({ code: 'unavailable', reason: 'search-unavailable' });
		await refused.catch((error: Error) => expect(String(error.cause)).toContain('is invalid'));
	});
	it('goes to the index being built as well', async () => {
		const { replay: made, search } = await replay();
		await search.prepare([SPEC]);
		made.answers = ({ method, path }) =>
			method === 'GET' && path === '/indexes/solutions_next'
				? { status: 200, body: { uid: 'solutions_next', primaryKey: 'id', createdAt: 'x', updatedAt: 'x' } }
				: undefined;
		await search.upsert('solutions', [document('s1')]);
		const written = made.writes().filter((write) => write.includes('/documents'));
		expect(written.sort()).toEqual([
			'POST /indexes/solutions/documents',
			'POST /indexes/solutions_next/documents'
		]);
	});
});

describe('rebuilding', () => {
	it('gives the new index its settings before its documents, then swaps, then deletes the old one', async () => {
		const { replay: made, search } = await replay();
		await search.prepare([SPEC]);
		made.requests.length = 0;
		made.answers = ({ method, path }) =>
			method === 'GET' && path === '/indexes/solutions_next' && made.writes().includes('POST /indexes')
				? { status: 200, body: { uid: 'solutions_next', primaryKey: 'id', createdAt: 'x', updatedAt: 'x' } }
				: undefined;
		const rebuild = await search.rebuild('solutions');
		await rebuild.add([document('s1')]);
		await rebuild.finish();
		expect(made.writes()).toEqual([
			'DELETE /indexes/solutions_next',
			'POST /indexes',
			'PATCH /indexes/solutions_next/settings',
			'POST /indexes/solutions_next/documents',
			'POST /indexes',
			'POST /swap-indexes',
			'DELETE /indexes/solutions_next'
		]);
	});
	it('stops when another rebuild has taken over', async () => {
		const { replay: made, search } = await replay();
		await search.prepare([SPEC]);
		let at = 'first';
		made.answers = ({ method, path }) =>
			method === 'GET' && path === '/indexes/solutions_next'
				? { status: 200, body: { uid: 'solutions_next', primaryKey: 'id', createdAt: at, updatedAt: at } }
				: undefined;
		const rebuild = await search.rebuild('solutions');
		at = 'second';
		await expect(rebuild.add([document('s1')])).rejects.toMatchObject({ code: 'conflict' });
	});
	it('does not swap when documents were refused', async () => {
		const { replay: made, search } = await replay();
		await search.prepare([SPEC]);
		const rebuild = await search.rebuild('solutions');
		made.failures['documentAdditionOrUpdate'] = BAD_ID;
		await rebuild.add([document('a b')]);
		await expect(rebuild.finish()).rejects.toMatchObject({ code: 'unavailable' });
		expect(made.writes()).not.toContain('POST /swap-indexes');
	});
});
