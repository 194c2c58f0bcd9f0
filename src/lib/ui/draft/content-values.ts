import { cleanDraft } from '../../domain/shared/clean-draft.ts';
import { withoutMade, type DraftValues } from './draft-kind.ts';

/**
 * What a form or the store says about every field of a content that is saved whole, in one form for both: nothing that
 * says nothing, no machine-made language, codes in one order (a form posts them in that of its boxes). Absent is null.
 */
export function contentValues<Field extends string>(
	fields: readonly Field[],
	content: unknown
): DraftValues<Field> {
	const clean = cleanDraft(withoutMade(content));
	return Object.fromEntries(fields.map((field) => [field, settled(clean[field])])) as DraftValues<Field>;
}

function settled(value: unknown): unknown {
	if (!Array.isArray(value)) return value ?? null;
	if (value.length === 0) return null;
	return value.every((one) => typeof one === 'string') ? value.toSorted() : value;
}

/** The whole content to save: the changed fields as typed, every other one as it is stored. */
export function wholeContent<Field extends string>(
	stored: DraftValues<Field>,
	typed: DraftValues<Field>,
	changed: readonly Field[]
): Record<string, unknown> {
	return { ...stored, ...Object.fromEntries(changed.map((field) => [field, typed[field]])) };
}
