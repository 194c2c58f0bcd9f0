import type { Channel } from './channels.ts';
import { combineCriteria } from './combine.ts';
import { capability } from './criteria/capability.ts';
import { delivery } from './criteria/delivery.ts';
import { governance } from './criteria/governance.ts';
import { maturity } from './criteria/maturity.ts';
import { problemFit } from './criteria/problem-fit.ts';
import { trialEvidence } from './criteria/trial-evidence.ts';
import type { CriterionScore, GateResult } from './explanation.ts';
import type { SolutionFacts } from './facts.ts';
import { fitOf } from './fit.ts';
import { checkGates } from './gates.ts';
import { hasTerm, type IndexedText } from './indexed-text.ts';
import { meaningFit, nearestPassage } from './meaning.ts';
import type { NeedQuery, PairQuery, Spaces } from './need-query.ts';
import { compareRanked, isWeak } from './order.ts';
import type { PassageSet } from './passages.ts';
import type { Weights } from './weights.ts';
import { wordScore } from './word-score.ts';

/** A solution ready to score: its facts and, by channel, its words. */
export interface Candidate {
	id: string;
	facts: SolutionFacts;
	texts: Partial<Record<Channel, IndexedText>>;
	/** Its passages with vectors in the space of the need's; absent where there are none. */
	meaning?: PassageSet | undefined;
}

export interface Scored {
	id: string;
	candidate: Candidate;
	/** The pair that gave the problem fit; undefined where the two cannot be compared. */
	pair: PairQuery | undefined;
	/** Place of the passage that is nearest to the need in meaning; undefined without vectors. */
	passage: number | undefined;
	/** Value of problem fit; 0 where nothing can be compared. */
	fit: number;
	/** `fit` as a share of the best candidate's, in [0, 1]; 1 where nobody's can be compared. */
	fitShare: number;
	criteria: CriterionScore[];
	gates: GateResult[];
	weak: boolean;
	score: number;
	low: number;
	high: number;
}

/**
 * Scores and orders candidates for one need. Pure: the same arguments give the same list, whatever the order of
 * `candidates`.
 * @param now ISO instant, for ages and dates
 * @param meanOutcome how trials in this lab end (trial-evidence.ts)
 */
export function scoreCandidates(
	need: NeedQuery,
	candidates: readonly Candidate[],
	spaces: Spaces,
	weights: Weights,
	now: string,
	meanOutcome?: number
): Scored[] {
	const scored = candidates.map((candidate) =>
		scoreCandidate(need, candidate, spaces, weights, now, meanOutcome)
	);
	const best = scored.reduce((most, { fit }) => Math.max(most, fit), 0);
	for (const one of scored) {
		one.fitShare = best > 0 ? one.fit / best : 1;
		one.weak = isWeak(one.fit, one.fitShare);
	}
	return scored.sort(compareRanked);
}

/** Scores one candidate by itself: `fitShare`, which needs the others, is 1, so it is weak where it fits no better than chance. */
export function scoreCandidate(
	need: NeedQuery,
	candidate: Candidate,
	spaces: Spaces,
	weights: Weights,
	now: string,
	meanOutcome?: number
): Scored {
	const best = bestPair(need, candidate, spaces);
	const { content } = need.facts;
	const coverage = content.capabilities.map((_, index) => capabilityCoverage(need, candidate, index));
	const nearest = need.vector && candidate.meaning && nearestPassage(need.vector, candidate.meaning.vectors);
	const fit = problemFit(
		best && { via: best.pair.pair.via, fit: best.fit },
		nearest ? meaningFit(nearest.cosine) : need.vector && 'awaited'
	);
	const criteria = [
		fit,
		capability(content, candidate.facts, coverage),
		maturity(content, candidate.facts),
		trialEvidence(candidate.facts, now, meanOutcome),
		governance(content, candidate.facts),
		delivery(content, candidate.facts, now)
	];
	return {
		id: candidate.id,
		candidate,
		pair: best?.pair,
		passage: nearest?.place,
		fit: fit.value ?? 0,
		criteria,
		gates: checkGates(need.facts, candidate.facts),
		fitShare: 1,
		weak: isWeak(fit.value ?? 0, 1),
		...combineCriteria(criteria, weights)
	};
}

/** Whether need and solution share a language: then glosses between them say nothing that the words do not. */
function sharesLanguage(need: NeedQuery, candidate: Candidate): boolean {
	return need.pairs.some(({ pair }) => pair.via === 'same' && hasBody(candidate.texts[pair.solution]));
}
const hasBody = (text: IndexedText | undefined): boolean => (text?.bodyLength ?? 0) > 0;

/** The comparison that fits best; `across` pairs only where there is no common language. */
function bestPair(
	need: NeedQuery,
	candidate: Candidate,
	spaces: Spaces
): { pair: PairQuery; fit: number } | undefined {
	const shared = sharesLanguage(need, candidate);
	let best: { pair: PairQuery; fit: number } | undefined;
	for (const pair of need.pairs) {
		const text = candidate.texts[pair.pair.solution];
		if (!text || (shared && pair.pair.via === 'across')) continue;
		const raw = wordScore(pair.vector, text, spaces[pair.pair.solution]);
		const fit = fitOf(raw, pair.vector.norm);
		if (!best || fit > best.fit) best = { pair, fit };
	}
	return best;
}

/**
 * How much of a required capability's words (by idf) the solution's text has, in [0, 1], in the language where it has
 * most; null where there is no text to look in.
 */
function capabilityCoverage(need: NeedQuery, candidate: Candidate, index: number): number | null {
	const shared = sharesLanguage(need, candidate);
	let best: number | null = null;
	for (const pair of need.pairs) {
		const text = candidate.texts[pair.pair.solution];
		const asked = pair.capabilities[index];
		if (!text || !asked || asked.length === 0 || (shared && pair.pair.via === 'across')) continue;
		let all = 0;
		let found = 0;
		for (const { key, idf } of asked) {
			all += idf;
			if (hasTerm(text, key)) found += idf;
		}
		best = Math.max(best ?? 0, all > 0 ? found / all : 0);
	}
	return best;
}
