import { z } from 'zod';
import { takesProposals } from '../../domain/challenge/policy.ts';
import { CHANNELS, type TextCounts } from '../../domain/matching/channels.ts';
import { explain } from '../../domain/matching/explain.ts';
import { needQuery, type NeedQuery, type ReadNeed } from '../../domain/matching/need-query.ts';
import { compareRanked } from '../../domain/matching/order.ts';
import { canSeeFits } from '../../domain/matching/policy.ts';
import { unpackCounts, type NeedProfile } from '../../domain/matching/profile.ts';
import { METHOD } from '../../domain/matching/ranking.ts';
import { scoreCandidate, type Candidate, type Scored } from '../../domain/matching/score.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { isDayOver } from '../../domain/shared/hong-kong-day.ts';
import { AppError } from '../../domain/shared/error.ts';
import { canSolution } from '../../domain/solution/policy.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import type { Ctx, Services } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { solutionCounts, solutionProfile } from './build-profile.ts';
import { matches, matchId } from './match-store.ts';
import { toFitRow, type FitList } from './match-views.ts';
import { needProfilesSpec } from './matching-collections.ts';
import { meanOutcome } from './mean-outcome.ts';
import { matchingState, type MatchingState } from './matching-state.ts';
import { quotesFor } from './quotes.ts';
import { readText } from './read-text.ts';
import { candidateIds } from './retrieve.ts';
import { readSurroundings } from './solution-surroundings.ts';
import { lookingForNeeds } from './statistics.ts';
import { knownNeedVectors } from './vectors/need-vector.ts';
import { vectorSpace } from './vectors/vector-space.ts';
import { vectorsOf } from './vectors/vectors-of.ts';

/** Of its own passages, those that needs are looked for with: each is a search. */
const PASSAGES = 3;

export const rankForSolutionInput = z.object({
	solutionId: idSchema,
	limit: z.number().int().min(1).max(100).default(20),
	quoted: z.number().int().min(0).max(50).default(5)
});

/**
 * Challenges that fit a solution, best first: the same score that the challenge's bureau sees, so that both sides are
 * told one thing. For the supplier's own people and the lab.
 */
export async function rankForSolution(
	ctx: Ctx,
	input: z.infer<typeof rankForSolutionInput>
): Promise<FitList> {
	const solution = await ctx.storage.collection(solutionsSpec).get(input.solutionId);
	if (!canSolution(ctx.actor, 'view', solution)) throw new AppError('not-found');
	if (!canSeeFits(ctx.actor, solution)) throw new AppError('forbidden');
	const fits = await rankNeeds(ctx, solution);
	const shown = fits.slice(0, input.limit);
	return {
		solutionId: solution.id,
		method: METHOD,
		total: fits.length,
		rows: await toRows(ctx, solution, shown, input.quoted)
	};
}

export interface Fit {
	challengeId: string;
	query: NeedQuery;
	scored: Scored;
}

/**
 * Every published challenge that may fit and still takes proposals, in order: retrieve by the solution's words, score as
 * its bureau does.
 */
export async function rankNeeds(services: Services, solution: Solution): Promise<Fit[]> {
	const state = matchingState(services);
	await state.follow();
	const space = await vectorSpace(services);
	const meaning = space && (await vectorsOf(services, space, [solution.id])).get(solution.id);
	const candidate = { ...(await candidateOf(services, state, solution)), meaning };
	const counts = solutionCounts(services.text, solution, await state.termNames());
	const meant = space ? (meaning?.vectors ?? []).slice(0, PASSAGES).map((vector) => ({ space, vector })) : [];
	const ids = await candidateIds(services, 'challenges', asQuery(solution, counts, state), meant);
	const profiles = await services.storage.collection(needProfilesSpec).getMany(ids);
	const now = services.now();
	const mean = await meanOutcome(services);
	const open = profiles.filter(
		({ need: { proposalsDue } }) => !proposalsDue || !isDayOver(proposalsDue, now)
	);
	const asked = new Map(open.map(({ id, need }) => [id, need.asked ?? []]));
	const vectors = space && (await knownNeedVectors(services, space, asked));
	const fits = open.map((profile): Fit => {
		const need = needOf(services, state, profile);
		const query = { ...needQuery(need, state.statistics), vector: vectors?.get(profile.id) };
		const scored = scoreCandidate(query, candidate, state.statistics, need.facts.weights, now, mean);
		return { challengeId: profile.id, query, scored };
	});
	return fits.sort((a, b) => compareRanked(ranked(a), ranked(b)));
}

const ranked = ({ challengeId, scored }: Fit) => ({ ...scored, id: challengeId });

/** The solution as it is now, listed or not: a supplier looks before submitting. */
async function candidateOf(services: Services, state: MatchingState, solution: Solution): Promise<Candidate> {
	const around = await readSurroundings(services, [solution], await state.termNames());
	return state.candidate(solutionProfile(services.text, solution, around(solution), services.now()));
}

/** A solution's words as a query for needs; its facts play no part in finding them. */
function asQuery(solution: Solution, counts: TextCounts, state: MatchingState) {
	const none = { capabilities: [], technologies: [], areas: [], datasets: [] };
	const constraints = { dataLocations: [], deploymentModels: [], certifications: [], languages: [] };
	const weights = {
		'problem-fit': 1,
		capability: 0,
		maturity: 0,
		'trial-evidence': 0,
		governance: 0,
		delivery: 0
	};
	const facts = { organisationId: solution.organisationId, weights, content: { ...none, constraints } };
	return needQuery({ id: solution.id, facts, counts, capabilities: [] }, lookingForNeeds(state.statistics));
}

function needOf(services: Services, state: MatchingState, profile: NeedProfile): ReadNeed {
	const key = `profile:${profile.id}:${profile.version}`;
	const known = state.needs.get(key);
	if (known) return known;
	const counts: TextCounts = {};
	for (const channel of CHANNELS) {
		const packed = profile.channels[channel];
		if (packed) counts[channel] = unpackCounts(channel, packed);
	}
	const capabilities = profile.need.content.capabilities.map(({ text }) =>
		readText(services.text, { title: [], body: [text] })
	);
	const read = { id: profile.id, facts: profile.need, counts, capabilities };
	state.needs.set(key, read);
	return read;
}

async function toRows(ctx: Ctx, solution: Solution, fits: readonly Fit[], quoted: number) {
	const ids = fits.map(({ challengeId }) => challengeId);
	const challenges = await byId(ctx.storage.collection(challengesSpec).getMany(ids));
	const bureaux = await byId(
		ctx.storage
			.collection(organisationsSpec)
			.getMany([...new Set([...challenges.values()].map(({ organisationId }) => organisationId))])
	);
	const decided = await byId(matches(ctx).getMany(ids.map((id) => matchId(id, solution.id))));
	const { statistics } = matchingState(ctx);
	return fits.flatMap(({ challengeId, query, scored }, place) => {
		const challenge = challenges.get(challengeId);
		if (!challenge || !takesProposals(challenge, ctx.now())) return [];
		const quotes =
			place < quoted ? quotesFor(ctx.text, statistics, query, scored, challenge, solution, ctx.locale) : {};
		const explanation = explain(challengeId, scored, challenge.weights, undefined, quotes);
		const bureau = { id: challenge.organisationId, name: bureaux.get(challenge.organisationId)?.name ?? {} };
		const match = decided.get(matchId(challengeId, solution.id));
		return [toFitRow(challenge, bureau, place + 1, explanation, match)];
	});
}

async function byId<T extends { id: string }>(found: Promise<T[]>): Promise<Map<string, T>> {
	return new Map((await found).map((one) => [one.id, one]));
}
