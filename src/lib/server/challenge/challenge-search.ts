import type { Challenge } from '../../domain/challenge/challenge.ts';
import { isPublic } from '../../domain/challenge/policy.ts';
import { endOfHongKongDay } from '../../domain/shared/hong-kong-day.ts';
import { isMatchable } from '../matching/build-profile.ts';
import { itemsOfVectorEvent, passageVectors } from '../matching/vectors/project-vectors.ts';
import type { SearchDocument } from '../search/port.ts';
import { instantNumber, tokenFields, type Projection } from '../search-sync/projection.ts';
import type { Vocabulary } from '../search-sync/vocabulary.ts';
import type { Services } from '../services.ts';
import { challenges } from './challenge-store.ts';
import { challengesWithTerm } from './challenge-terms.ts';

export const CHALLENGE_FACETS = ['technology', 'area', 'department', 'status'] as const;
export type ChallengeFacet = (typeof CHALLENGE_FACETS)[number];
export const CHALLENGE_INDEX = 'challenges';

/** Values by facet, as the index has them; lists that fall back to storage filter by the same. */
export function challengeFacets({ content, state }: Challenge): Record<ChallengeFacet, string[]> {
	return {
		technology: content.technologies,
		area: content.areas,
		department: content.department ? [content.department] : [],
		status: [state.status]
	};
}

/** Everybody once published, whatever happened after; before that its bureau and, once let go, the lab. */
function audienceOf(challenge: Challenge): string[] {
	const own = `organisation:${challenge.organisationId}`;
	if (isPublic(challenge)) return ['public', own, 'lab'];
	const letGo = challenge.state.status === 'submitted' || challenge.state.status === 'returned';
	return letGo ? [own, 'lab'] : [own];
}

/** Dates as epoch milliseconds; money in whole Hong Kong dollars. */
export function challengeNumbers({ content, state, updatedAt }: Challenge): SearchDocument['numbers'] {
	return {
		deadline: content.proposalsDue ? instantNumber(endOfHongKongDay(content.proposalsDue)) : undefined,
		budget: content.budget?.max,
		published: 'publishedAt' in state ? instantNumber(state.publishedAt) : undefined,
		updated: instantNumber(updatedAt)
	};
}

function toChallengeDocument(
	{ text }: Pick<Services, 'text'>,
	challenge: Challenge,
	words: Vocabulary
): SearchDocument {
	const { content } = challenge;
	return {
		id: challenge.id,
		audience: audienceOf(challenge),
		tokens: tokenFields(text, {
			title: content.title,
			body: [
				content.problem,
				content.outcomeWanted,
				content.usersAffected,
				content.currentProcess,
				...content.capabilities.map((capability) => capability.text),
				...content.datasets.map((dataset) => dataset.name),
				{ en: content.systems.join('\n') }
			],
			keywords: [
				{ en: challenge.reference },
				...words.names('technology', content.technologies),
				...words.names('area', content.areas),
				...words.names('department', content.department ? [content.department] : [])
			]
		}),
		facets: challengeFacets(challenge),
		numbers: challengeNumbers(challenge)
	};
}

/** Business challenges in the search index. */
export const challengeProjection: Projection = {
	kind: 'challenge',
	index: {
		name: CHALLENGE_INDEX,
		facets: CHALLENGE_FACETS,
		numbers: ['deadline', 'budget', 'published', 'updated']
	},
	async read(services, ids, words) {
		const found = await challenges(services).getMany(ids);
		const matchable = found.filter(isMatchable).map(({ id }) => id);
		const vectors = await passageVectors(services, 'need', matchable);
		return found.map((challenge) => {
			const document = toChallengeDocument(services, challenge, words);
			const its = vectors.get(challenge.id);
			return its ? { ...document, vectors: its } : document;
		});
	},
	withTerm: challengesWithTerm,
	concernedBy: (event) => itemsOfVectorEvent('need', event),
	async *ids(services) {
		for await (const { id } of challenges(services).scan()) yield id;
	},
	count: (services) => challenges(services).count()
};
