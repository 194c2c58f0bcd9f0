import { tick } from 'svelte';

/** The button that was pressed is gone with what it did: whoever works by keyboard goes on at the next one. */
export async function keepFocus(next: () => HTMLElement | null | undefined): Promise<void> {
	await tick();
	if (document.activeElement === document.body) next()?.focus({ preventScroll: true });
}
