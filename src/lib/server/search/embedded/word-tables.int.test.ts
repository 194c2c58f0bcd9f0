/** An index file of before there were spellings goes on as it was, and takes them with the next write. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { createText } from '../../text/text.ts';
import { document, INDEX, SPEC } from '../testing/documents.ts';
import { openEmbeddedSearch } from './embedded-search.ts';

const text = createText();

it('a file without spellings mends the words of titles, and of bodies once they are written again', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'labmatch-spellings-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const file = join(folder, 'search.db');
	const lifts = document('d1', { title: 'Drainage', body: 'Predictive models.' });
	const before = await openEmbeddedSearch(file);
	await before.prepare([SPEC]);
	await before.upsert(INDEX, [lifts]);
	await before.close();
	const old = new DatabaseSync(file);
	old.exec('DROP TABLE spelling_1');
	old.close();

	const search = await openEmbeddedSearch(file);
	await search.prepare([SPEC]);
	const found = async (typed: string) => {
		const query = { audience: ['public'], text: text.query(typed)!, offset: 0, limit: 5 };
		return (await search.search(INDEX, query)).hits.map(({ id }) => id);
	};
	expect(await found('drianage')).toEqual(['d1']);
	expect(await found('predictve')).toEqual([]);
	await search.upsert(INDEX, [lifts]);
	expect(await found('predictve')).toEqual(['d1']);
	await search.close();
});
