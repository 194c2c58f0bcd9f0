import { pickText, type LangText } from '../../domain/shared/pick-text.ts';
import type { Translator } from '../../i18n/index.ts';

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

/**
 * @param terms as `taxonomy.list` gives them
 * @param t the reader's language, which orders the choices
 */
export function challengeTerms(
	terms: readonly Term[],
	t: Pick<Translator, 'locale' | 'compare'>
): ChallengeTerms {
	const choices = (kind: Term['kind']) =>
		terms
			.filter((term) => term.kind === kind)
			.map((term) => ({ value: term.code, label: pickText(term.name, t.locale).text }))
			.sort((a, b) => t.compare(a.label, b.label));
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
