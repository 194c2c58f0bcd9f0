import { tick } from 'svelte';

/** The button that was pressed is gone with what it did: whoever works by keyboard goes on at the next one. */
export async function keepFocus(next: () => HTMLElement | null | undefined): Promise<void> {
	await tick();
	if (document.activeElement === document.body) next()?.focus({ preventScroll: true });
}

/** A row was added: whoever added it goes on in its first field. */
export async function focusFirstField(added: () => Element | null | undefined): Promise<void> {
	await tick();
	added()?.querySelector<HTMLElement>(':is(input:not([type=hidden]), select, textarea)')?.focus();
}

const PLACES = ':is(h1, h2, h3, h4, a[href], button, summary, select, textarea, input:not([type=hidden]))';

const isPlace = (element: Element): element is HTMLElement =>
	element instanceof HTMLElement && element.checkVisibility() && !element.matches(':disabled');

/** From an element outwards, as far as there are any. */
function partsAround(element: Element): Element[] {
	const parts: Element[] = [];
	for (let part: Element | null = element; part && part !== document.body; part = part.parentElement)
		parts.push(part);
	return parts;
}

/**
 * Follows where the focus is from when a form is sent. After an action that succeeds SvelteKit puts it at the top of the
 * page, as for a new page; whoever works by keyboard goes on where they were, or where they went meanwhile.
 * @returns ends that; called with true once the page shows what came of it, it brings the focus back: to the same
 * control, or when that is gone to the first one, or heading, of the nearest part of the page that still stands
 */
export function rememberFocus(form: HTMLElement): (bringBack: boolean) => Promise<void> {
	const active = document.activeElement;
	let parts = partsAround(active && active !== document.body ? active : form);
	const follow = ({ target }: FocusEvent) => {
		if (target instanceof Element && target !== document.body) parts = partsAround(target);
	};
	document.addEventListener('focusin', follow);
	return async (bringBack) => {
		document.removeEventListener('focusin', follow);
		if (bringBack) await keepFocus(() => firstPlace(parts));
	};
}

function firstPlace(parts: readonly Element[]): HTMLElement | undefined {
	for (const one of parts.filter((each) => each.isConnected)) {
		const place = [one, ...one.querySelectorAll(PLACES)].find(
			(each) => each.matches(PLACES) && isPlace(each)
		);
		if (!(place instanceof HTMLElement)) continue;
		if (place.matches('h1, h2, h3, h4')) place.tabIndex = -1;
		return place;
	}
	return undefined;
}
