import type { Component } from 'svelte';
import { render } from 'svelte/server';

type Options = Pick<
	NonNullable<Parameters<typeof render<Component<Record<string, unknown>>>>[1]>,
	'context' | 'csp' | 'transformError'
>;

/**
 * Stands in for the function of this name in `svelte/legacy`, by which SvelteKit renders its root component on the
 * server. That one answers with getters, which keep every page in memory until the whole heap is collected
 * (docs/decisions/sveltekit-2.md); this one with the texts themselves.
 */
export const asClassComponent = (component: Component<Record<string, unknown>>) => ({
	render(props: Record<string, unknown>, options: Options = {}) {
		const { head, body, hashes } = render(component, { ...options, props });
		return { head, html: body, css: { code: '', map: null }, hashes };
	}
});
