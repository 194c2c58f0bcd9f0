import { pickText, type LangText } from '../../domain/shared/pick-text.ts';
import type { Translator } from '../../i18n/index.ts';

/** Names by code per vocabulary, as web/term-names.ts makes them. */
export type Names = Record<'technology' | 'area' | 'department', Record<string, string>>;

/** Which words a coded value is named by, per field of a challenge. */
const VOCABULARY: Record<string, string> = {
	'constraints.dataLocations': 'vocab.dataLocation',
	'constraints.deploymentModels': 'vocab.deployment',
	'constraints.certifications': 'vocab.certification',
	'constraints.security': 'vocab.security',
	'constraints.languages': 'common.locale'
};
const TERMS: Record<string, keyof Names> = {
	areas: 'area',
	technologies: 'technology',
	department: 'department'
};

const isLangText = (value: object): value is LangText => ['en', 'tc', 'sc'].some((locale) => locale in value);
const isBudget = (value: object): value is { min: number; max: number } => 'min' in value && 'max' in value;

/** The value of one field of a challenge as a line of text, for diffs. Empty for nothing. */
export function describeValue(t: Translator, names: Names, field: string, value: unknown): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map((one) => describeValue(t, names, field, one)).join('; ');
	if (typeof value === 'object') {
		if (isLangText(value)) return pickText(value, t.locale).text;
		if (isBudget(value)) return t('browse.budgetRange', { min: t.money(value.min), max: t.money(value.max) });
		const { text, name } = value as { text?: LangText; name?: LangText };
		return pickText(text ?? name, t.locale).text;
	}
	const words = String(value);
	if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return t.date(words);
	const kind = TERMS[field];
	if (kind) return names[kind][words] ?? words;
	return VOCABULARY[field] ? t.dynamic(`${VOCABULARY[field]}.${words}`) : words;
}
