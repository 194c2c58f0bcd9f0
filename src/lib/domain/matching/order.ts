import type { GateResult } from './explanation.ts';

/** What the order by score of a match list is decided on. */
export interface Ranked {
	id: string;
	score: number;
	/** See `isWeak`. */
	weak: boolean;
	gates: readonly GateResult[];
}

/** The share of the best candidate's problem fit below which a candidate is weak. */
const WEAK_SHARE = 0.25;
/**
 * What a text reaches that has nothing to do with the need: one in ten of a small lab's, one in thirty of a judged set's
 * (docs/matching.md). Which of two such texts stands higher is a draw, in each language another one.
 */
const CHANCE_FIT = 0.1;

/**
 * Whether a candidate stands after all others, labelled, whatever its other criteria: its problem fit is below a quarter
 * of the best one's, or no more than chance. A well-certified product for another problem is not an answer. Nothing is
 * hidden.
 * @param fitShare problem fit as a share of the best one's in the list
 */
export const isWeak = (fit: number, fitShare: number): boolean => fit < CHANCE_FIT || fitShare < WEAK_SHARE;

/** A failed gate cannot be averaged away; an unknown one is a question and moves nobody. */
export const hasFailedGate = (gates: readonly GateResult[]): boolean =>
	gates.some((gate) => gate.result === 'fail');

/** 0 for answers, 1 for weak problem fits, 2 for failed gates: a higher tier stands below a lower one, always. */
export const tier = (ranked: Pick<Ranked, 'gates' | 'weak'>): 0 | 1 | 2 =>
	hasFailedGate(ranked.gates) ? 2 : ranked.weak ? 1 : 0;

/** Tier, then score, then id, so that the order is total. */
export function compareRanked(a: Ranked, b: Ranked): number {
	return tier(a) - tier(b) || b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
