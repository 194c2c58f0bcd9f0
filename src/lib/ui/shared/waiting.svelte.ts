/** A shorter wait is not shown: what comes and goes at once only flickers. */
export const SHOWN_AFTER_MS = 250;
/** After so long a wait is also read out. */
export const SAID_AFTER_MS = 1000;

let asked = $state(0);

/** Something is on its way that is no page: `Waiting` says so until what this gives is called. In the browser only. */
export function startWaiting(): () => void {
	asked++;
	let over = false;
	return () => {
		if (!over) asked--;
		over = true;
	};
}

export const isWaiting = (): boolean => asked > 0;

/** Whether something has been so for some time. Call while the component is set up; read it with `lasting()`. */
export function useLasting(so: () => boolean, ms: number): () => boolean {
	const now = $derived(so());
	let long = $state(false);
	$effect(() => {
		if (!now) return;
		const timer = setTimeout(() => (long = true), ms);
		return () => {
			clearTimeout(timer);
			long = false;
		};
	});
	return () => long;
}
