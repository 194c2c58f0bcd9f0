import { cleanDraft } from '../../domain/shared/clean-draft.ts';
import { LOCALES } from '../../domain/shared/locale.ts';

/** A value of a draft as lines of text, for a person to compare. */
export function valueText(value: unknown): string {
	if (value === undefined || value === null) return '';
	if (Array.isArray(value)) return value.map(valueText).filter(Boolean).join('\n');
	if (typeof value !== 'object') return String(value);
	const node = value as Record<string, unknown>;
	const languages = LOCALES.filter((locale) => typeof node[locale] === 'string' && node[locale]);
	if (languages.length > 0) return languages.map((locale) => String(node[locale])).join('\n');
	return Object.values(node)
		.filter((part) => part !== false)
		.map(valueText)
		.filter(Boolean)
		.join(' · ');
}

/**
 * The fields in which two versions of a draft differ, as text, for ConflictView.
 * @param label the name of a field in the reader's language
 * @param say a field's value in words; lines of whatever it holds unless given
 */
export function draftDifferences(
	fields: readonly string[],
	theirs: unknown,
	yours: unknown,
	label: (field: string) => string,
	say: (field: string, value: unknown) => string = (_, value) => valueText(value)
): { label: string; theirs: string; yours: string }[] {
	const [a, b] = [cleanDraft(theirs), cleanDraft(yours)];
	return fields
		.map((field) => ({ label: label(field), theirs: say(field, a[field]), yours: say(field, b[field]) }))
		.filter((row) => row.theirs !== row.yours);
}
