import { describe, expect, it } from 'vitest';
import { combineCriteria, combineReasons } from './combine.ts';
import { explain } from './explain.ts';
import type { Reason } from './explanation.ts';
import { placeCandidates } from './places.ts';
import type { Scored } from './score.ts';
import { NO_SLOTS } from './settings.ts';
import type { Placeable } from './slots.ts';
import { CRITERIA, DEFAULT_WEIGHTS } from './weights.ts';

/** Known but for its certificates, which it does not hold. */
function candidate(id: string, fit: number): Scored & Placeable {
	const reasons = (key: string, value: number): Reason[] => [{ key, share: 1, value, quotes: [] }];
	const criteria = CRITERIA.map((criterion) => {
		const own = criterion === 'governance' ? reasons('certification', 0) : reasons('words', fit);
		return { criterion, ...combineReasons(own), reasons: own };
	});
	const { score, low, high } = combineCriteria(criteria, DEFAULT_WEIGHTS);
	return {
		id,
		criteria,
		score,
		low,
		high,
		gates: [],
		weak: false,
		fit,
		fitShare: 1,
		pair: undefined,
		passage: undefined,
		candidate: undefined as never,
		elsewhere: score,
		supplierId: id,
		exposure: 1,
		areas: [],
		full: false
	};
}

describe('what would move a candidate up', () => {
	const list = [candidate('a', 1), candidate('b', 0.99)];
	const places = placeCandidates(list, { ...NO_SLOTS, needAreas: [] });
	const improvementsOf = (one: Scored) => explain('need', one, DEFAULT_WEIGHTS, places, {}).improvements;

	it('names the rank that it would have', () => {
		expect(improvementsOf(list[1]!)[0]).toMatchObject({ key: 'certification', rank: 1 });
	});

	it('names none for who stands first: only the score can rise', () => {
		const [first] = improvementsOf(list[0]!);
		expect(first).toMatchObject({ key: 'certification' });
		expect(first).not.toHaveProperty('rank');
		expect(first!.score).toBeGreaterThan(list[0]!.score);
	});
});
