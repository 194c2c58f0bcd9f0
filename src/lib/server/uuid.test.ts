import { expect, it } from 'vitest';
import { uuidV7 } from './uuid.ts';

it('makes ids of version 7 that sort by when they were made, many in one millisecond too', () => {
	const time = Date.now() + 1000;
	const ids = [...Array.from({ length: 10_000 }, () => uuidV7(time)), uuidV7(time + 60_000)];
	expect(ids.toSorted()).toEqual(ids);
	expect(new Set(ids).size).toBe(ids.length);
	for (const id of ids.slice(0, 10))
		expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
	expect(Number.parseInt(ids[0]?.replace('-', '').slice(0, 12) ?? '', 16)).toBe(time);
});
