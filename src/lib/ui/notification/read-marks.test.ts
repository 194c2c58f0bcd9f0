import { expect, it } from 'vitest';
import { expectRead, isExpectedRead, unreadShown } from './read-marks.svelte.ts';

it('shows one as read until the server has answered', () => {
	const settle = expectRead(['a'], 5);
	expect([isExpectedRead('a'), unreadShown(5)]).toEqual([true, 4]);
	// The page has been loaded again: the stored number is the one shown.
	expect(unreadShown(4)).toBe(4);
	settle(true);
	expect([isExpectedRead('a'), unreadShown(4)]).toEqual([false, 4]);
});

it('takes back the one of several that was refused', () => {
	const [first, second] = [expectRead(['a'], 5), expectRead(['b'], 5)];
	expect(unreadShown(5)).toBe(3);
	first(false);
	expect([isExpectedRead('a'), isExpectedRead('b'), unreadShown(5)]).toEqual([false, true, 4]);
	second(true);
	expect(unreadShown(4)).toBe(4);
});

it('shows all as read, on other pages of the list too', () => {
	const settle = expectRead(['a', 'b'], 40, 40);
	expect(unreadShown(40)).toBe(0);
	settle(false);
	expect([isExpectedRead('b'), unreadShown(40)]).toEqual([false, 40]);
});
