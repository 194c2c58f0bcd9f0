import { expect, it } from 'vitest';
import type { Services } from '../services.ts';
import { MatchingState } from './matching-state.ts';

it('drops needs too when it is far behind the log: terms that they were read with may have been renamed', async () => {
	let checkpoint = 0;
	const storage = {
		events: { checkpoint: () => Promise.resolve(checkpoint) },
		meta: { get: () => Promise.resolve(undefined) },
		collection: () => undefined
	} as unknown as Services['storage'];
	const state = new MatchingState({ storage, now: () => '2026-11-01T00:00:00.000Z' });
	await state.follow();
	const need = { id: 'need', facts: {}, counts: {}, capabilities: [] } as unknown as ReturnType<
		(typeof state.needs)['get']
	>;
	state.needs.set('need:1', need!);
	await state.follow();
	expect(state.needs.get('need:1')).toBe(need);
	checkpoint = 5000;
	await state.follow();
	expect(state.needs.get('need:1')).toBeUndefined();
});
