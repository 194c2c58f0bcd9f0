import type { SLOTS } from './explanation.ts';
import { EXPOSURE_FLOOR } from './exposure.ts';
import { tier, type Ranked } from './order.ts';
import type { SlotSettings } from './settings.ts';

/** The places of a list that count as shown: what one reads without scrolling. */
export const FIRST_TEN = 10;
/** A candidate may take a place among the first ten from this share of the tenth's score on. */
export const QUALIFIED_SHARE = 0.7;
/** A solution from another field must at least solve the problem half as well as the best one. */
export const CROSS_FIELD_FIT_SHARE = 0.5;

export type Slot = (typeof SLOTS)[number];

/** What the places of the first ten are decided on beside the score. */
export interface Placeable extends Ranked {
	supplierId: string;
	/** How much the supplier has been seen lately (exposure.ts). */
	exposure: number;
	/** The score with its application areas taken as unknown; at least `score`. */
	elsewhere: number;
	/** Its problem fit as a share of the best one's in the list, in [0, 1]; no weight changes it. */
	fitShare: number;
	/** Application areas that the solution states; none means unknown. */
	areas: readonly string[];
	/** The supplier is known to run as many trials as it can. */
	full: boolean;
}

/** The lab's settings, and the application areas that the need states. */
export interface SlotPolicy extends SlotSettings {
	needAreas: readonly string[];
}

/** Who leaves the first ten and who comes in, with the reason. */
export interface Exchange<T> {
	displaced: ReadonlySet<T>;
	chosen: ReadonlyMap<T, Slot>;
}

/**
 * Decides which of the first ten places do not go by score. Pure, and independent of the order in which equals came.
 *
 * - **Newcomers**: of the last `newcomers` places, each whose supplier is no newcomer goes to the qualified newcomer
 *   with the lowest exposure, the better score among equals. A supplier that is in the first ten already needs none.
 * - **Cross-field**: the place above those goes to the best qualified candidate that states application areas, none of
 *   them the need's or one of those above it, judged as if its areas were unknown. Where no area is known, no field is
 *   another one. It must also have at least half of the best problem fit: in a small catalogue the tenth's score is
 *   low, and a poor neighbour from another field would be no discovery.
 *
 * Qualified: an answer (no failed gate, no weak problem fit) with at least .7 of the tenth's score, of a supplier that
 * is not known to be at its capacity. Where all candidates fit into the first ten, nobody needs a place.
 * @param byScore in the order of `compareRanked`
 */
export function exchangePlaces<T extends Placeable>(byScore: readonly T[], policy: SlotPolicy): Exchange<T> {
	const chosen = new Map<T, Slot>();
	const displaced = new Set<T>();
	const first = byScore.slice(0, FIRST_TEN);
	const waiting = qualifiedBelow(byScore, 'score');
	const seen = new Set(first.map(({ supplierId }) => supplierId));
	let seat = FIRST_TEN - 1;
	const give = (pick: T | undefined, slot: Slot) => {
		const holder = first[seat--];
		if (!pick || !holder) return;
		displaced.add(holder);
		chosen.set(pick, slot);
		seen.add(pick.supplierId);
	};
	for (let n = 0; n < policy.newcomers; n++) {
		const holder = first[seat];
		const pick = holder && !isNewcomer(holder) ? leastSeen(waiting, seen) : undefined;
		give(pick, 'newcomer');
	}
	if (policy.crossField) give(fromOtherField(byScore, first.slice(0, seat), seen, policy), 'cross-field');
	return { displaced, chosen };
}

const isNewcomer = ({ exposure }: Pick<Placeable, 'exposure'>): boolean => exposure < EXPOSURE_FLOOR;

/** Those below the first ten that may take a place there. */
function qualifiedBelow<T extends Placeable>(byScore: readonly T[], judgedBy: 'score' | 'elsewhere'): T[] {
	const bar = QUALIFIED_SHARE * (byScore[FIRST_TEN - 1]?.score ?? 0);
	const found: T[] = [];
	for (let at = FIRST_TEN; at < byScore.length; at++) {
		const one = byScore[at]!;
		if (tier(one) > 0) break;
		if (!one.full && one[judgedBy] >= bar) found.push(one);
	}
	return found;
}

function leastSeen<T extends Placeable>(waiting: readonly T[], seen: ReadonlySet<string>): T | undefined {
	let least: T | undefined;
	for (const one of waiting)
		if (isNewcomer(one) && !seen.has(one.supplierId) && !(least && least.exposure <= one.exposure))
			least = one;
	return least;
}

function fromOtherField<T extends Placeable>(
	byScore: readonly T[],
	above: readonly T[],
	seen: ReadonlySet<string>,
	{ needAreas }: SlotPolicy
): T | undefined {
	const fields = new Set([...needAreas, ...above.flatMap(({ areas }) => areas)]);
	if (fields.size === 0) return undefined;
	let best: T | undefined;
	for (const one of qualifiedBelow(byScore, 'elsewhere')) {
		const { areas, supplierId, elsewhere, fitShare } = one;
		if (fitShare < CROSS_FIELD_FIT_SHARE) continue;
		if (areas.length === 0 || seen.has(supplierId) || areas.some((area) => fields.has(area))) continue;
		if (!best || elsewhere > best.elsewhere) best = one;
	}
	return best;
}
