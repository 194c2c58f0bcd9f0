import type { LangText } from '../../domain/shared/pick-text.ts';
import { LOCALES } from '../../domain/shared/locale.ts';
import type { Translator } from '../../i18n/index.ts';
import type { Names } from './terms.ts';

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isLangText = (value: unknown): value is LangText =>
	isTree(value) && LOCALES.some((locale) => typeof value[locale] === 'string');

const VOCABULARY: Record<string, string> = {
	'constraints.dataLocations': 'vocab.dataLocation',
	'constraints.deploymentModels': 'vocab.deployment',
	'constraints.certifications': 'vocab.certification',
	'constraints.security': 'vocab.security',
	'constraints.languages': 'vocab.language'
};

/** The name of a field of the content, as the form has it; `constraints.security` too. */
export function fieldLabel(field: string, t: Translator): string {
	const [first, second] = field.split('.');
	if (first === 'constraints' && second) return t.dynamic(`challenge.constraint.${second}`);
	return t.dynamic(`challenge.field.${field}`);
}

function text(value: LangText, t: Translator): string {
	const given = LOCALES.filter((locale) => value[locale]);
	if (given.length === 1) return value[given[0] ?? 'en'] ?? '';
	return given.map((locale) => t.pair(t(`common.locale.${locale}`), value[locale] ?? '')).join('\n');
}

/** Which vocabulary names the codes of a field. */
const TERMS: Record<string, keyof Names> = {
	areas: 'area',
	technologies: 'technology',
	department: 'department'
};

/**
 * A stored value of a field in words: for diffs and for two versions side by side. Empty for nothing.
 * @param field of the challenge's content; `constraints.security` too
 */
export function describeValue(field: string, value: unknown, t: Translator, names: Names): string {
	if (value === null || value === undefined || value === '') return '';
	if (Array.isArray(value)) {
		const parts = value.map((one) => describeValue(field, one, t, names));
		return typeof value[0] === 'object' ? parts.join('\n') : t.list(parts);
	}
	if (typeof value === 'string') return describeWord(field, value, t, names);
	if (typeof value === 'number') return t.number(value);
	if (isLangText(value)) return text(value, t);
	if (!isTree(value)) return String(value);
	if (field === 'budget')
		return t('browse.budgetRange', {
			min: t.money(Number(value['min'] ?? 0)),
			max: t.money(Number(value['max'] ?? 0))
		});
	if (field === 'weights')
		return Object.entries(value)
			.map(([criterion, weight]) => t.pair(t.dynamic(`challenge.criterion.${criterion}`), String(weight)))
			.join('\n');
	if (field === 'capabilities')
		return t.aside(
			text(value['text'] as LangText, t),
			t(value['must'] === true ? 'challenge.capability.must' : 'challenge.capability.should')
		);
	if (field === 'datasets') return text(value['name'] as LangText, t);
	return Object.entries(value)
		.filter(([, inner]) => inner !== null && !(Array.isArray(inner) && inner.length === 0))
		.map(([key, inner]) =>
			t.pair(fieldLabel(`${field}.${key}`, t), describeValue(`${field}.${key}`, inner, t, names))
		)
		.join('\n');
}

function describeWord(field: string, value: string, t: Translator, names: Names): string {
	const vocabulary = VOCABULARY[field];
	if (vocabulary) return t.dynamic(`${vocabulary}.${value}`);
	const kind = TERMS[field];
	if (kind) return names[kind][value] ?? value;
	return /^\d{4}-\d\d-\d\d$/.test(value) ? t.date(value) : value;
}
