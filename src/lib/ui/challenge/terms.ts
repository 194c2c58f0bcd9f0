import { pickText, type LangText } from '../../domain/shared/pick-text.ts';
import type { Locale } from '../../domain/shared/locale.ts';

interface Term {
	kind: 'technology' | 'area' | 'department';
	code: string;
	name: LangText;
}
export interface TermOption {
	value: string;
	label: string;
}

/** The vocabularies of a challenge as choices in the reader's language. */
export interface ChallengeTerms {
	areas: TermOption[];
	technologies: TermOption[];
	departments: TermOption[];
}

/** Names by code per vocabulary, as web/term-names.ts makes them. */
export type Names = Record<Term['kind'], Record<string, string>>;

/** @param terms as `taxonomy.list` gives them */
export function challengeTerms(terms: readonly Term[], locale: Locale): ChallengeTerms {
	const choices = (kind: Term['kind']) =>
		terms
			.filter((term) => term.kind === kind)
			.map((term) => ({ value: term.code, label: pickText(term.name, locale).text }))
			.sort((a, b) => a.label.localeCompare(b.label, locale === 'en' ? 'en' : 'zh'));
	return { areas: choices('area'), technologies: choices('technology'), departments: choices('department') };
}

/** The same words by code. */
export function namesOf({ areas, technologies, departments }: ChallengeTerms): Names {
	const byCode = (options: readonly TermOption[]) =>
		Object.fromEntries(options.map(({ value, label }) => [value, label]));
	return { area: byCode(areas), technology: byCode(technologies), department: byCode(departments) };
}

/** A code's name, or the code itself when the vocabulary no longer has it. */
export const termLabel = (options: readonly TermOption[], code: string): string =>
	options.find((option) => option.value === code)?.label ?? code;
