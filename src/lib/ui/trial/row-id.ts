import { typedValue, type Refusal } from '../shared/refusal.ts';

/**
 * The id that a row of the plan posts. A refused form shows what was typed, so the id is the typed row's too: the
 * stored row of that place may be another one by now.
 */
export function rowId(
	refusal: Refusal | undefined,
	name: string,
	stored: string | undefined
): string | undefined {
	if (!refusal) return stored;
	const typed = typedValue(refusal, `${name}.id`);
	return typeof typed === 'string' ? typed : undefined;
}
