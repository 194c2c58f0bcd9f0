import type { SolutionContent } from '../../domain/solution/solution.ts';
import type { FullSolutionView } from '../../domain/solution/views.ts';
import type { Translator } from '../../i18n/index.ts';
import { api } from '../api.ts';
import { contentValues, wholeContent } from '../draft/content-values.ts';
import type { DraftKind, DraftValues } from '../draft/draft-kind.ts';
import { valueText } from '../shared/draft-differences.ts';
import { SECTION_OF } from './options.ts';

export type SolutionField = keyof SolutionContent;
const SOLUTION_FIELDS = Object.keys(SECTION_OF) as SolutionField[];

/** "Not known" is a choice of the form, not a "no". */
const TRUTH: Record<string, boolean | undefined> = { true: true, false: false };

type Tree = Record<string, unknown>;
const tree = (value: unknown): Tree => (typeof value === 'object' && value !== null ? (value as Tree) : {});

/** A posted solution editor's content as typed. */
export function typedSolution(values: Tree): Tree {
	const content = tree(values['content']);
	return { ...content, usesAi: TRUTH[String(content['usesAi'])] };
}

/** A box that is not ticked is not posted, so no tick in a row is nothing. */
function values(content: unknown): DraftValues<SolutionField> {
	const { references } = tree(content);
	const ticked = Array.isArray(references)
		? references.map((row: unknown) => ({
				...tree(row),
				publicSector: tree(row)['publicSector'] || undefined
			}))
		: [];
	return contentValues(SOLUTION_FIELDS, { ...tree(content), references: ticked });
}

export const solutionDraft: DraftKind<FullSolutionView, SolutionField> = {
	fields: SOLUTION_FIELDS,
	valuesOfForm: (form) => values(typedSolution(form)),
	valuesOf: ({ content }) => values(content),
	save: (saved, typed, changed) =>
		api.solution.save.mutate({
			id: saved.id,
			version: saved.version,
			content: wholeContent(values(saved.content), typed, changed)
		})
};

/** Which words name the codes of a field. */
const VOCABULARY: Partial<Record<SolutionField, string>> = {
	deploymentModels: 'vocab.deployment',
	dataLocations: 'vocab.dataLocation',
	certifications: 'vocab.certification',
	languages: 'vocab.language',
	trl: 'solution.trl'
};

/**
 * A value of a field in words: for two versions side by side. Empty for nothing.
 * @param names of technologies and areas, by code
 */
export function describeSolutionValue(
	field: SolutionField,
	value: unknown,
	t: Translator,
	names: Record<string, string>
): string {
	const vocabulary = VOCABULARY[field];
	const name = (code: unknown) =>
		vocabulary ? t.dynamic(`${vocabulary}.${String(code)}`) : (names[String(code)] ?? String(code));
	if (value === null || value === undefined) return '';
	if (field === 'usesAi') return t(value === true ? 'common.yes' : 'common.no');
	if (field === 'trl') return name(value);
	if (field === 'pricing') return describePricing(tree(value), t);
	if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return t.list(value.map(name));
	return valueText(value);
}

function describePricing({ model, trialMin, trialMax }: Tree, t: Translator): string {
	const money = [trialMin, trialMax].filter((one) => one !== undefined).map((one) => t.money(Number(one)));
	return [model ? t.dynamic(`vocab.pricing.${String(model)}`) : '', money.join(' – ')]
		.filter(Boolean)
		.join(' · ');
}
