import type { GateResult } from './explanation.ts';

/** What the order by score of a match list is decided on. */
export interface Ranked {
	id: string;
	score: number;
	/** See `isWeak`. */
	weak: boolean;
	gates: readonly GateResult[];
}

/**
 * A candidate whose problem fit is below this share of the best one's stands after all others, labelled, whatever its
 * other criteria: a well-certified product for another problem is not an answer. Nothing is hidden.
 */
export const WEAK_SHARE = 0.25;

/** @param fitShare problem fit as a share of the best one's in the list */
export const isWeak = (fitShare: number): boolean => fitShare < WEAK_SHARE;

/** A failed gate cannot be averaged away; an unknown one is a question and moves nobody. */
export const hasFailedGate = (gates: readonly GateResult[]): boolean =>
	gates.some((gate) => gate.result === 'fail');

/** 0 for answers, 1 for weak word matches, 2 for failed gates: a higher tier stands below a lower one, always. */
export const tier = (ranked: Pick<Ranked, 'gates' | 'weak'>): 0 | 1 | 2 =>
	hasFailedGate(ranked.gates) ? 2 : ranked.weak ? 1 : 0;

/** Tier, then score, then id, so that the order is total. */
export function compareRanked(a: Ranked, b: Ranked): number {
	return tier(a) - tier(b) || b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
