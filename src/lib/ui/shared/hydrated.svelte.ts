import { onMount } from 'svelte';

/**
 * Whether the page's script runs: what needs it is shown only then, and what replaces it only until then.
 * Call while the component is set up; read it with `hydrated()`.
 */
export function useHydrated(): () => boolean {
	let ready = $state(false);
	onMount(() => {
		ready = true;
	});
	return () => ready;
}
