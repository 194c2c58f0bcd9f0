import type { Refusal } from './refusal.ts';

/**
 * On a page with several forms: the refusal of this one. Each form posts its own name in a hidden field `form`, which
 * comes back with what was typed.
 */
export function refusalOf(form: unknown, name: string): Refusal | undefined {
	if (typeof form !== 'object' || form === null || !('refusal' in form)) return undefined;
	const refusal = form.refusal as Refusal;
	return refusal.values['form'] === name ? refusal : undefined;
}
