import type { ChallengeContent } from '../../domain/challenge/challenge.ts';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { LOCALES } from '../../domain/shared/locale.ts';
import { api } from '../api.ts';
import { withoutMade, type DraftKind, type DraftValues } from '../draft/draft-kind.ts';

/** Every field of the editor, as it is saved: `weights` and `questionsDue` stand beside the content. */
export const EDITOR_FIELDS = [
	'title',
	'problem',
	'outcomeWanted',
	'usersAffected',
	'currentProcess',
	'department',
	'areas',
	'technologies',
	'datasets',
	'systems',
	'capabilities',
	'constraints',
	'budget',
	'proposalsDue',
	'trialStart',
	'trialWeeks',
	'contact',
	'questionsDue',
	'weights'
] as const;
export type EditorField = (typeof EDITOR_FIELDS)[number];
export type EditorValues = DraftValues<EditorField>;

type Tree = Record<string, unknown>;
const tree = (value: unknown): Tree => (typeof value === 'object' && value !== null ? (value as Tree) : {});
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const LISTS: readonly EditorField[] = ['areas', 'technologies', 'datasets', 'capabilities', 'systems'];

function text(value: unknown): Tree | null {
	const given = tree(value);
	const kept = Object.fromEntries(
		[...LOCALES, 'reviewed'].flatMap((key) => {
			const value = given[key];
			return value === undefined ? [] : [[key, typeof value === 'string' ? value.trim() : value]];
		})
	);
	return LOCALES.some((locale) => kept[locale]) ? kept : null;
}

/** Rows as typed; one without words is the empty row that a form ends with. */
const rows = (value: unknown, words: string): Tree[] =>
	list(value).flatMap((row) => {
		const typed = text(tree(row)[words]);
		return typed ? [{ ...tree(row), [words]: typed }] : [];
	});

/**
 * What a posted form says about every field: an empty field is null or an empty list, so that saving it clears it.
 * @param values a form as an object (domain/shared/form-to-object.ts)
 */
export function valuesOfForm(values: Tree): EditorValues {
	const content = tree(values['content']);
	const constraints = tree(content['constraints']);
	const result = Object.fromEntries(
		EDITOR_FIELDS.map((field) => [field, content[field] ?? (LISTS.includes(field) ? [] : null)])
	) as EditorValues;
	for (const field of ['title', 'problem', 'outcomeWanted', 'usersAffected', 'currentProcess'] as const)
		result[field] = text(content[field]);
	result.capabilities = rows(content['capabilities'], 'text').map((row) => ({
		...row,
		must: row['must'] === true
	}));
	result.datasets = rows(content['datasets'], 'name').map((row) => ({
		...row,
		classification: row['classification'] ?? 'unclassified',
		personalData: row['personalData'] === true
	}));
	result.systems = String(values['systemsText'] ?? '')
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
	result.constraints = {
		dataLocations: list(constraints['dataLocations']),
		deploymentModels: list(constraints['deploymentModels']),
		certifications: list(constraints['certifications']),
		languages: list(constraints['languages']),
		security: constraints['security'] ?? null,
		minimumTrl: constraints['minimumTrl'] ?? null
	};
	result.questionsDue = values['questionsDue'] ?? null;
	result.weights = values['weights'] ?? null;
	return result;
}

/** Stored content in the same form, without machine-made languages, so that the two compare field by field. */
export function valuesOfContent(
	content: ChallengeContent,
	weights: unknown,
	questionsDue: string | undefined
): EditorValues {
	return valuesOfForm({
		content: withoutMade(JSON.parse(JSON.stringify(content))),
		systemsText: content.systems.join('\n'),
		weights: { ...tree(weights) },
		questionsDue
	});
}

/** The input of `challenge.saveDraft` for some of the fields. */
export function draftInput(values: EditorValues, fields: readonly EditorField[]) {
	const content: Tree = {};
	const input: { content: Tree; weights?: unknown; questionsDue?: unknown } = { content };
	for (const field of fields) {
		if (field === 'weights') {
			if (values.weights) input.weights = values.weights;
		} else if (field === 'questionsDue') input.questionsDue = values.questionsDue;
		else content[field] = values[field];
	}
	return input;
}

export const challengeDraft: DraftKind<ChallengeView, EditorField> = {
	fields: EDITOR_FIELDS,
	valuesOfForm,
	valuesOf: ({ content, weights, questionsDue }) => valuesOfContent(content, weights, questionsDue),
	save: ({ id, version }, values, changed) =>
		api.challenge.saveDraft.mutate({ id, version, ...draftInput(values, changed) } as Parameters<
			typeof api.challenge.saveDraft.mutate
		>[0])
};
