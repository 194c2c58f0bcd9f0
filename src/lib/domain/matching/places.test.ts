import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPlaceables, arbitraryPolicy } from './matching-arbitraries.ts';
import { compareRanked, tier } from './order.ts';
import { placeCandidates, rankIf } from './places.ts';
import { NO_SLOTS } from './settings.ts';
import {
	CROSS_FIELD_FIT_SHARE,
	FIRST_TEN,
	QUALIFIED_SHARE,
	type Placeable,
	type SlotPolicy
} from './slots.ts';

const policy: SlotPolicy = { newcomers: 2, crossField: true, needAreas: ['transport'] };

/** Twenty answers of suppliers that were all shown before, 100 points down to 81. */
const known = (over: Record<number, Partial<Placeable>> = {}): Placeable[] =>
	Array.from({ length: 20 }, (_, i) => ({
		id: `s${String(i + 1).padStart(2, '0')}`,
		score: 100 - i,
		elsewhere: 100 - i,
		fitShare: 1,
		weak: false,
		gates: [],
		supplierId: `supplier-${i + 1}`,
		exposure: 2,
		areas: ['transport'],
		full: false,
		...over[i + 1]
	}));
const first = (candidates: Placeable[], by = policy) =>
	placeCandidates(candidates, by)
		.ordered.slice(0, FIRST_TEN)
		.map(({ id }) => id);
const byScore = known()
	.slice(0, FIRST_TEN)
	.map(({ id }) => id);

describe('places for newcomers', () => {
	it('are the last ones of the first ten, and say so', () => {
		const places = placeCandidates(known({ 14: { exposure: 0 }, 17: { exposure: 0.4 } }), policy);
		expect(places.ordered.slice(8, 12).map(({ id }) => id)).toEqual(['s14', 's17', 's09', 's10']);
		expect(places.placeOf('s14')).toEqual({ rank: 9, byScore: 14, slot: 'newcomer' });
		expect(places.placeOf('s09')).toEqual({ rank: 11, byScore: 9 });
	});

	it('go to whom has been seen least, then to the better score', () => {
		const one = { ...policy, newcomers: 1 };
		expect(first(known({ 12: { exposure: 0.3 }, 15: { exposure: 0 }, 16: { exposure: 0 } }), one)[9]).toBe(
			's15'
		);
	});

	it('are not taken from newcomers, nor given twice to one supplier or to one that is in sight', () => {
		expect(first(known({ 9: { exposure: 0 }, 10: { exposure: 0 }, 14: { exposure: 0 } }))).toEqual(byScore);
		const twins = { supplierId: 'twin', exposure: 0 };
		expect(first(known({ 14: twins, 15: twins }))).toEqual([...byScore.slice(0, 8), 's09', 's14']);
		expect(first(known({ 1: twins, 14: twins }))).toEqual(byScore);
	});

	it('are for nobody who is weak, fails a gate, is far below, has no hands free or is known', () => {
		const newcomer = { exposure: 0 };
		const fail = [{ gate: 'security' as const, result: 'fail' as const, reason: 'certificate-missing' }];
		for (const over of [
			{ ...newcomer, weak: true },
			{ ...newcomer, gates: fail },
			{ ...newcomer, score: QUALIFIED_SHARE * 91 - 0.1 },
			{ ...newcomer, full: true },
			{ exposure: 0.5 }
		])
			expect(first(known({ 20: over }))).toEqual(byScore);
		expect(first(known({ 20: { ...newcomer, score: QUALIFIED_SHARE * 91 } }))).toContain('s20');
	});
});

describe('the place for another field', () => {
	it('stands above the newcomers and goes to the best solution from another area', () => {
		const places = placeCandidates(
			known({ 13: { areas: ['health'] }, 12: { areas: [] }, 14: { exposure: 0 }, 15: { exposure: 0 } }),
			policy
		);
		expect(places.ordered.slice(7, 10).map(({ id }) => id)).toEqual(['s13', 's14', 's15']);
		expect(places.placeOf('s13')?.slot).toBe('cross-field');
	});

	it('is judged as if its area were unknown, since that counts against it', () => {
		const far = { areas: ['health'], score: 10 };
		expect(first(known({ 20: { ...far, elsewhere: 64 } }))).toContain('s20');
		expect(first(known({ 20: { ...far, elsewhere: 63 } }))).toEqual(byScore);
	});

	it('is for nobody whose problem fit is below half of the best one’s, whatever its score', () => {
		const far = { areas: ['health'], elsewhere: 99 };
		const others = known({ 13: { ...far, fitShare: 0.49 }, 14: { areas: ['drainage'], fitShare: 0.5 } });
		expect(placeCandidates(others, policy).placeOf('s14')?.slot).toBe('cross-field');
		expect(first(known({ 13: { ...far, fitShare: 0.49 } }))).toEqual(byScore);
	});

	it('goes to half of the best problem fit and more, in any list', () => {
		fc.assert(
			fc.property(arbitraryPlaceables, arbitraryPolicy, (candidates, any) => {
				const { ordered, placeOf } = placeCandidates(candidates, any);
				const chosen = ordered.filter(({ id }) => placeOf(id)?.slot === 'cross-field');
				expect(chosen.every(({ fitShare }) => fitShare >= CROSS_FIELD_FIT_SHARE)).toBe(true);
			}),
			{ numRuns: 500 }
		);
	});

	it('is one at most, and none where no field is known or one above it is in that field', () => {
		const two = first(known({ 13: { areas: ['health'] }, 14: { areas: ['drainage'] } }));
		expect(two.filter((id) => !byScore.includes(id))).toEqual(['s13']);
		const unknown = known(Object.fromEntries(byScore.map((_, i) => [i + 1, { areas: [] }])));
		expect(first(unknown, { ...policy, needAreas: [] })).toEqual(byScore);
		expect(first(known({ 2: { areas: ['health'] }, 13: { areas: ['health'] } }))).toEqual(byScore);
	});
});

describe('the order of a list', () => {
	it('is total and independent of the order that candidates come in', () => {
		fc.assert(
			fc.property(arbitraryPlaceables, arbitraryPolicy, fc.integer(), (candidates, any, seed) => {
				const { ordered, placeOf } = placeCandidates(candidates, any);
				expect(new Set(ordered)).toEqual(new Set(candidates));
				expect(ordered.map(({ id }) => placeOf(id)?.rank)).toEqual(ordered.map((_, i) => i + 1));
				const mixed = fc.sample(fc.shuffledSubarray(candidates, { minLength: candidates.length }), {
					numRuns: 1,
					seed
				})[0]!;
				expect(placeCandidates(mixed, any).ordered).toEqual(ordered);
			})
		);
	});

	it('never has a failed gate above a passed one, nor a weak fit above an answer', () => {
		fc.assert(
			fc.property(arbitraryPlaceables, arbitraryPolicy, (candidates, any) => {
				const tiers = placeCandidates(candidates, any).ordered.map(tier);
				expect(tiers).toEqual(tiers.toSorted((a, b) => a - b));
			})
		);
	});

	it('is that of the scores without slots, and keeps it but for few labelled places of the first ten', () => {
		fc.assert(
			fc.property(arbitraryPlaceables, arbitraryPolicy, (candidates, any) => {
				const sorted = candidates.toSorted(compareRanked);
				const none = placeCandidates(candidates, { ...NO_SLOTS, needAreas: [] });
				expect(none.ordered).toEqual(sorted);
				const { ordered, placeOf } = placeCandidates(candidates, any);
				const places = ordered.map(({ id }) => placeOf(id)!);
				const labelled = places.filter(({ slot }) => slot);
				expect(places.filter(({ rank, byScore: by }) => rank < by)).toEqual(labelled);
				expect(labelled.every(({ rank }) => rank <= FIRST_TEN)).toBe(true);
				expect(labelled.filter(({ slot }) => slot === 'cross-field').length).toBeLessThanOrEqual(1);
				expect(labelled.length).toBeLessThanOrEqual(any.newcomers + 1);
			})
		);
	});

	it('never falls for a candidate whose score rises, by score alone', () => {
		fc.assert(
			fc.property(arbitraryPlaceables, fc.nat(), fc.integer({ min: 1, max: 40 }), (candidates, at, more) => {
				const one = candidates[at % Math.max(candidates.length, 1)];
				if (!one) return;
				const none = { ...NO_SLOTS, needAreas: [] };
				const list = placeCandidates(candidates, none);
				const rank = list.placeOf(one.id)!.rank;
				expect(rankIf(list, { ...one, score: one.score + more })).toBeLessThanOrEqual(rank);
			})
		);
	});
});

describe('the rank that a changed candidate would have', () => {
	it('is its rank in the list ordered anew', () => {
		fc.assert(
			fc.property(
				arbitraryPlaceables,
				arbitraryPolicy,
				fc.nat(),
				fc.integer({ min: 50, max: 100 }),
				fc.boolean(),
				(candidates, any, at, score, full) => {
					const one = candidates[at % Math.max(candidates.length, 1)];
					if (!one) return;
					const changed = { ...one, score, full };
					const again = candidates.map((other) => (other === one ? changed : other));
					expect(rankIf(placeCandidates(candidates, any), changed)).toBe(
						placeCandidates(again, any).placeOf(one.id)?.rank
					);
				}
			),
			{ numRuns: 500 }
		);
	});
});
