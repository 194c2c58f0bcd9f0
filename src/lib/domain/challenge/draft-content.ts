import { z } from 'zod';
import { AppError } from '../shared/error.ts';
import { daySchema } from '../shared/aggregate.ts';
import { hasText, type LangText } from '../shared/lang-text.ts';
import { LOCALES } from '../shared/locale.ts';
import { cleanProse } from '../shared/prose.ts';
import { rowBefore, settleText as settleWords } from '../shared/settle-texts.ts';
import {
	CERTIFICATIONS,
	DATA_LOCATIONS,
	DEPLOYMENT_MODELS,
	SECURITY_LEVELS,
	termCodeSchema
} from '../taxonomy/taxonomy.ts';
import { challengeContentSchema, type ChallengeContent } from './challenge.ts';

/**
 * A text as a form sends it: any language may be empty. Which languages are derived or stale is the server's to say;
 * `reviewed` lists translations that somebody read against the changed source and found right.
 */
function draftText(max: number) {
	const one = z.string().overwrite(cleanProse).max(max, 'text-too-long').nullish();
	return z.object({ en: one, tc: one, sc: one, reviewed: z.array(z.enum(LOCALES)).optional() });
}
export type DraftText = z.infer<ReturnType<typeof draftText>>;

const optionalNumber = (min: number, max: number) => z.number().int().min(min).max(max).nullish();

/**
 * Part of a challenge's content, as typed so far: a field that is absent stays, one that is null or empty is cleared.
 * Rows without words are dropped, since a form has an empty row to type into.
 */
export const draftContentSchema = z
	.object({
		title: draftText(300).nullable(),
		problem: draftText(20_000).nullable(),
		outcomeWanted: draftText(20_000).nullable(),
		usersAffected: draftText(2000).nullable(),
		currentProcess: draftText(20_000).nullable(),
		department: termCodeSchema.nullable(),
		areas: z.array(termCodeSchema).max(10),
		technologies: z.array(termCodeSchema).max(15),
		datasets: z
			.array(
				z.object({
					name: draftText(200),
					classification: z.enum(SECURITY_LEVELS).default('unclassified'),
					personalData: z.boolean().default(false),
					format: z.string().trim().max(100).nullish()
				})
			)
			.max(30),
		systems: z.array(z.string().trim().max(120)).max(30),
		capabilities: z
			.array(
				z.object({
					text: draftText(300),
					technology: termCodeSchema.nullish(),
					must: z.boolean().default(false)
				})
			)
			.max(30),
		constraints: z.object({
			dataLocations: z.array(z.enum(DATA_LOCATIONS)).max(4).default([]),
			deploymentModels: z.array(z.enum(DEPLOYMENT_MODELS)).max(5).default([]),
			certifications: z.array(z.enum(CERTIFICATIONS)).max(9).default([]),
			security: z.enum(SECURITY_LEVELS).nullish(),
			minimumTrl: optionalNumber(1, 9),
			languages: z.array(z.enum(LOCALES)).max(3).default([])
		}),
		budget: z.object({ min: optionalNumber(0, 1e10), max: optionalNumber(0, 1e10) }).nullable(),
		proposalsDue: daySchema.nullable(),
		trialStart: daySchema.nullable(),
		trialWeeks: z.number().int().min(1).max(104).nullable(),
		contact: z.string().trim().max(200).nullable()
	})
	.partial();
export type DraftContent = z.infer<typeof draftContentSchema>;

/** Fills Simplified Chinese from Traditional (TextPort.complete); given, since the domain has no dictionaries. */
export type CompleteText = (text: LangText) => LangText;

/**
 * A typed text as the stored one: derived languages made anew, translations of a changed source flagged as stale.
 * @returns undefined when no language has words
 */
export function settleText(
	before: LangText | undefined,
	typed: DraftText,
	complete: CompleteText
): LangText | undefined {
	const words: LangText = {};
	for (const locale of LOCALES) if (typed[locale]) words[locale] = typed[locale];
	if (!hasText(words)) return undefined;
	return settleWords(typed.reviewed ? { ...words, reviewed: typed.reviewed } : words, before, complete);
}

const TEXTS = ['title', 'problem', 'outcomeWanted', 'usersAffected', 'currentProcess'] as const;
const PLAIN = [
	'department',
	'areas',
	'technologies',
	'proposalsDue',
	'trialStart',
	'trialWeeks',
	'contact'
] as const;

/**
 * The content after a partial save.
 * @throws AppError `invalid` with paths under `content.` when the result breaks the stored schema
 */
export function mergeContent(
	before: ChallengeContent,
	draft: DraftContent,
	complete: CompleteText
): ChallengeContent {
	const merged: Record<string, unknown> = { ...before };
	for (const field of TEXTS)
		if (field in draft)
			merged[field] = draft[field] ? settleText(before[field], draft[field], complete) : undefined;
	for (const field of PLAIN) if (field in draft) merged[field] = draft[field] || undefined;
	if (draft.areas) merged['areas'] = unique(draft.areas);
	if (draft.technologies) merged['technologies'] = unique(draft.technologies);
	if (draft.systems) merged['systems'] = unique(draft.systems.filter(Boolean));
	if (draft.constraints) merged['constraints'] = withoutNulls(draft.constraints);
	if ('budget' in draft) merged['budget'] = settleBudget(draft.budget);
	if (draft.capabilities)
		merged['capabilities'] = draft.capabilities.flatMap((row, i) => {
			const text = settleText(rowBefore(row, before.capabilities, i)?.text, row.text, complete);
			return text ? [withoutNulls({ ...row, text })] : [];
		});
	if (draft.datasets)
		merged['datasets'] = draft.datasets.flatMap((row, i) => {
			const name = settleText(rowBefore(row, before.datasets, i)?.name, row.name, complete);
			return name ? [withoutNulls({ ...row, name })] : [];
		});
	return validated(merged);
}

function validated(merged: Record<string, unknown>): ChallengeContent {
	const result = challengeContentSchema.safeParse(withoutNulls(merged));
	if (result.success) return result.data;
	const fields: Record<string, string> = {};
	for (const issue of result.error.issues)
		fields[`content.${issue.path.join('.')}`] ??= /^[a-z][a-z0-9-]+$/.test(issue.message)
			? issue.message
			: 'invalid-value';
	throw new AppError('invalid', { fields });
}

function settleBudget(budget: DraftContent['budget']): ChallengeContent['budget'] {
	const min = budget?.min ?? undefined;
	const max = budget?.max ?? undefined;
	if (min === undefined && max === undefined) return undefined;
	if (max === undefined) throw new AppError('invalid', { fields: { 'content.budget.max': 'needed' } });
	return { min: min ?? 0, max };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function withoutNulls(object: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(object).filter(([, value]) => value !== null && value !== undefined && value !== '')
	);
}
