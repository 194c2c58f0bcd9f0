import { sameValue } from '../../domain/shared/same-value.ts';
import { LOCALES } from '../../domain/shared/locale.ts';
import type { LangText } from '../../domain/shared/pick-text.ts';

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a form or the store says about every field of a draft. */
export type DraftValues<Field extends string> = Record<Field, unknown>;

/** A stored draft, as its query gives it. */
export interface StoredDraft {
	version: number;
	updatedAt: string;
	content: object;
}

/** Everything that differs between the drafts of two kinds of item: what its fields are and how it is saved. */
export interface DraftKind<View extends StoredDraft, Field extends string> {
	/** What two people can change without getting into each other's way. */
	fields: readonly Field[];
	/** @param values a form as an object (domain/shared/form-to-object.ts) */
	valuesOfForm: (values: Record<string, unknown>) => DraftValues<Field>;
	/** The same of what is stored, so that the two compare; without what `withoutMade` takes off. */
	valuesOf: (view: View) => DraftValues<Field>;
	/**
	 * Saves some of the fields; the others stay as `saved` has them.
	 * @throws TRPCClientError with the stored view in its detail where somebody saved in between
	 */
	save: (saved: View, values: DraftValues<Field>, changed: readonly Field[]) => Promise<View>;
}

/**
 * A value without the languages that the machine made, however deep: nobody wrote them, and they are made anew with
 * each save. A form leaves them out too (`data-derived`).
 * @param stored where the marks are; the value itself unless it is a form's, matched by place
 */
export function withoutMade(value: unknown, stored: unknown = value): unknown {
	if (Array.isArray(value)) {
		const marks: unknown[] = Array.isArray(stored) ? stored : [];
		return value.map((one, i) => withoutMade(one, marks[i]));
	}
	if (!isTree(value)) return value;
	const marks = isTree(stored) ? stored : {};
	const made: readonly unknown[] = Array.isArray(marks['derived']) ? marks['derived'] : [];
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => !made.includes(key))
			.map(([key, inner]) => [key, withoutMade(inner, marks[key])])
	);
}

/** A value without the ticks that call a translation right: once saved, the form no longer shows them. */
export function withoutTicks(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutTicks);
	if (!isTree(value)) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => key !== 'reviewed')
			.map(([key, inner]) => [key, withoutTicks(inner)])
	);
}

/** A text as the form shows it after a save: what the machine made, and the marks. What somebody wrote stays. */
export function withMarks(shown: LangText | undefined, stored: LangText): LangText {
	const made = Object.fromEntries((stored.derived ?? []).map((locale) => [locale, stored[locale]]));
	return { ...shown, ...made, derived: stored.derived, stale: stored.stale };
}

export const isLangText = (value: unknown): value is LangText =>
	isTree(value) && LOCALES.some((locale) => typeof value[locale] === 'string');

interface Versions<Field extends string> {
	/** As it was stored when this person last saw it. */
	seen: DraftValues<Field>;
	/** As somebody else has stored it since. */
	theirs: DraftValues<Field>;
	/** As this person's form has it. */
	mine: DraftValues<Field>;
	/** The fields that this person changed. */
	changed: readonly Field[];
}

/**
 * What becomes of a draft that two people changed: a field that only the other one changed is taken in; one that both
 * changed, in different ways, waits for a choice; everything else stays mine to save.
 */
export function mergeDraft<Field extends string>(
	fields: readonly Field[],
	{ seen, theirs, mine, changed }: Versions<Field>
): { taken: Field[]; both: Field[] } {
	const moved = fields.filter((field) => !sameValue(theirs[field], seen[field]));
	return {
		taken: moved.filter((field) => !changed.includes(field)),
		both: moved.filter((field) => changed.includes(field) && !sameValue(theirs[field], mine[field]))
	};
}
