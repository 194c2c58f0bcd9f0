import type { Challenge } from '../../domain/challenge/challenge.ts';
import type { Trial, TrialDecision } from '../../domain/trial/trial.ts';
import { challengesWithTerm } from '../challenge/challenge-terms.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { organisationViews } from '../organisation/organisation-queries.ts';
import type { SearchDocument } from '../search/port.ts';
import { instantNumber, tokenFields, type Projection } from '../search-sync/projection.ts';
import type { Vocabulary } from '../search-sync/vocabulary.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { Services } from '../services.ts';
import { where } from '../storage/port.ts';
import { trials } from './trial-store.ts';

export const OUTCOME_FACETS = ['decision', 'technology', 'area', 'department'] as const;
export type OutcomeFacet = (typeof OUTCOME_FACETS)[number];
export const OUTCOME_INDEX = 'outcomes';

/** Everybody reads it from the day it is published. */
export const isPublishedOutcome = (trial: Trial): boolean => trial.outcome?.publishedAt !== undefined;

export const decisionOf = ({ state }: Trial): TrialDecision | undefined =>
	state.status === 'closed' || state.status === 'follow-up' ? state.decision : undefined;

/** What the trial was about stands in its challenge. */
export function outcomeFacets(
	trial: Trial,
	challenge: Challenge | undefined
): Record<OutcomeFacet, string[]> {
	const decision = decisionOf(trial);
	return {
		decision: decision ? [decision] : [],
		technology: challenge?.content.technologies ?? [],
		area: challenge?.content.areas ?? [],
		department: challenge?.content.department ? [challenge.content.department] : []
	};
}

/** Dates as epoch milliseconds. */
export const outcomeNumbers = (trial: Trial): SearchDocument['numbers'] => ({
	published: instantNumber(trial.outcome?.publishedAt)
});

function toOutcomeDocument(
	{ text }: Pick<Services, 'text'>,
	trial: Trial,
	challenge: Challenge | undefined,
	parties: readonly (LangText | undefined)[],
	words: Vocabulary
): SearchDocument {
	const { outcome } = trial;
	const facets = outcomeFacets(trial, challenge);
	return {
		id: trial.id,
		audience: ['public'],
		tokens: tokenFields(text, {
			title: outcome?.title,
			body: [outcome?.summary, outcome?.lessons, ...(outcome?.results ?? []).map((result) => result.name)],
			keywords: [
				{ en: trial.reference },
				...parties,
				...words.names('technology', facets.technology),
				...words.names('area', facets.area),
				...words.names('department', facets.department)
			]
		}),
		facets,
		numbers: outcomeNumbers(trial)
	};
}

/** The challenges that trials answer, by id. */
export async function challengesOf(
	services: Pick<Services, 'storage'>,
	found: readonly Trial[]
): Promise<Map<string, Challenge>> {
	const ids = [...new Set(found.map((trial) => trial.challengeId))];
	const challenges = await services.storage.collection(challengesSpec).getMany(ids);
	return new Map(challenges.map((challenge) => [challenge.id, challenge]));
}

/** Published outcomes in the search index; a trial without one is not there at all. */
export const outcomeProjection: Projection = {
	kind: 'trial',
	index: { name: OUTCOME_INDEX, facets: OUTCOME_FACETS, numbers: ['published'] },
	async read(services, ids, words) {
		const found = (await trials(services).getMany(ids)).filter(isPublishedOutcome);
		const challenges = await challengesOf(services, found);
		const names = await organisationViews(
			services,
			found.flatMap((trial) => [trial.supplierId, trial.bureauId])
		);
		return found.map((trial) => {
			const parties = [trial.supplierId, trial.bureauId].map((id) => names.get(id)?.name);
			return toOutcomeDocument(services, trial, challenges.get(trial.challengeId), parties, words);
		});
	},
	async *idsOf(services, organisationId) {
		const party = where.or(where.eq('supplierId', organisationId), where.eq('bureauId', organisationId));
		const filter = where.and(where.exists('outcomePublishedAt'), party);
		for await (const { id } of trials(services).scan({ filter })) yield id;
	},
	async *withTerm(services, term) {
		// An outcome is found by the terms of the challenge that it answers.
		for await (const challengeId of challengesWithTerm(services, term)) {
			const filter = where.and(where.exists('outcomePublishedAt'), where.eq('challengeId', challengeId));
			for await (const { id } of trials(services).scan({ filter })) yield id;
		}
	},
	async *ids(services) {
		const filter = where.exists('outcomePublishedAt');
		for await (const { id } of trials(services).scan({ filter })) yield id;
	},
	count: (services) => trials(services).count(where.exists('outcomePublishedAt'))
};
