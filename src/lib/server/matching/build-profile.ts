import type { Challenge } from '../../domain/challenge/challenge.ts';
import { isPublic } from '../../domain/challenge/policy.ts';
import { OPEN_FOR_PROPOSALS } from '../../domain/challenge/transitions.ts';
import { askedTexts } from '../../domain/matching/asked-text.ts';
import { CHANNELS, type TextCounts } from '../../domain/matching/channels.ts';
import type { PastTrial, SolutionFacts } from '../../domain/matching/facts.ts';
import type { ReadNeed } from '../../domain/matching/need-query.ts';
import {
	packCounts,
	type NeedFacts,
	type NeedProfile,
	type SolutionProfile
} from '../../domain/matching/profile.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import type { TextPort } from '../text/port.ts';
import { needTexts, solutionTexts } from './item-texts.ts';
import { indexTexts, packText } from './packed-text.ts';
import { readText } from './read-text.ts';

/** Names of taxonomy terms, `KIND_code` → name: an item's terms are read as if they stood in its text. */
export type TermNames = ReadonlyMap<string, LangText>;

/** What a solution's profile is made from apart from the solution. */
export interface SolutionSurroundings {
	organisation: Organisation | undefined;
	names: TermNames;
	pastTrials: readonly PastTrial[];
	activeTrials: number;
}

/** Whether a solution may be suggested to anyone. */
export const isSuggestable = (solution: Pick<Solution, 'state'>): boolean =>
	solution.state.status === 'listed';

const named = (names: TermNames, kind: string, codes: readonly string[]) =>
	codes.map((code) => names.get(`${kind}_${code}`));

/** A solution's words by channel: its title, and all else that it says of itself. */
export function solutionCounts(text: TextPort, solution: Solution, names: TermNames): TextCounts {
	const { content } = solution;
	const own = solutionTexts(content).map((one) => one.text);
	const terms = [...named(names, 'technology', content.technologies), ...named(names, 'area', content.areas)];
	return readText(text, { title: [content.title], body: own, terms });
}

/** What is known of a solution apart from its words. */
function solutionFacts(solution: Solution, around: SolutionSurroundings): SolutionFacts {
	const { content } = solution;
	const publicReferences = content.references.filter((reference) => reference.publicSector).length;
	const price = content.pricing?.model === 'free-trial' ? 0 : content.pricing?.trialMin;
	return {
		organisationId: solution.organisationId,
		verification: around.organisation?.verification.status ?? 'unverified',
		technologies: content.technologies,
		areas: content.areas,
		...(content.trl === undefined ? {} : { trl: content.trl }),
		publicReferences,
		otherReferences: content.references.length - publicReferences,
		deploymentModels: content.deploymentModels,
		dataLocations: content.dataLocations,
		certifications: content.certifications,
		languages: content.languages,
		...(price === undefined ? {} : { trialPrice: price }),
		...(content.capacity === undefined ? {} : { capacity: content.capacity }),
		...(content.weeksToStart === undefined ? {} : { weeksToStart: content.weeksToStart }),
		...(content.usesAi === undefined ? {} : { usesAi: content.usesAi }),
		evidence: content.evidence.length,
		activeTrials: around.activeTrials,
		pastTrials: [...around.pastTrials]
	};
}

function packedTexts(counts: TextCounts): SolutionProfile['channels'] {
	const texts = indexTexts(counts);
	return Object.fromEntries(
		CHANNELS.flatMap((channel) => {
			const one = texts[channel];
			return one ? [[channel, packText(one)]] : [];
		})
	);
}

const packedWords = (counts: TextCounts): NeedProfile['channels'] =>
	Object.fromEntries(
		CHANNELS.flatMap((channel) => {
			const one = counts[channel];
			return one ? [[channel, packCounts(channel, one)]] : [];
		})
	);

/** The profile that is stored of a solution, listed or not. @param now ISO instant */
export function solutionProfile(
	text: TextPort,
	solution: Solution,
	around: SolutionSurroundings,
	now: string
): SolutionProfile {
	return {
		id: solution.id,
		version: 1,
		createdAt: now,
		updatedAt: now,
		channels: packedTexts(solutionCounts(text, solution, around.names)),
		facts: solutionFacts(solution, around)
	};
}

/** What the matcher reads of a need apart from its words. */
function needFacts(challenge: Challenge): NeedFacts {
	const { capabilities, technologies, areas, constraints, datasets, budget, trialStart } = challenge.content;
	return {
		organisationId: challenge.organisationId,
		weights: challenge.weights,
		content: {
			capabilities,
			technologies,
			areas,
			constraints,
			datasets,
			...(budget ? { budget } : {}),
			...(trialStart ? { trialStart } : {})
		},
		...(challenge.content.proposalsDue ? { proposalsDue: challenge.content.proposalsDue } : {}),
		asked: askedTexts(challenge.content)
	};
}

/** A need as a query: what it says, and each capability's words apart. */
export function readNeed(text: TextPort, challenge: Challenge, names: TermNames): ReadNeed {
	const { content } = challenge;
	const own = needTexts(content).map((one) => one.text);
	const terms = [...named(names, 'technology', content.technologies), ...named(names, 'area', content.areas)];
	return {
		id: challenge.id,
		facts: needFacts(challenge),
		counts: readText(text, { title: [content.title], body: own, terms }),
		capabilities: content.capabilities.map((capability) =>
			readText(text, { title: [], body: [capability.text] })
		)
	};
}

/** The profile that is stored of a need. @param now ISO instant */
export function needProfile(
	text: TextPort,
	challenge: Challenge,
	names: TermNames,
	now: string
): NeedProfile {
	const { counts, facts } = readNeed(text, challenge, names);
	return {
		id: challenge.id,
		version: 1,
		createdAt: now,
		updatedAt: now,
		channels: packedWords(counts),
		need: facts
	};
}

/** Published ones stay findable in reverse until they are in trial or closed; who looks asks about the last day. */
export const isMatchable = (challenge: Challenge): boolean =>
	isPublic(challenge) && (OPEN_FOR_PROPOSALS as readonly string[]).includes(challenge.state.status);
