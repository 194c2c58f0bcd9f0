import { describe, expect, it } from 'vitest';
import { combineCriteria, combineReasons } from './combine.ts';
import { explain } from './explain.ts';
import type { GateResult, Reason } from './explanation.ts';
import { placeCandidates, scoreElsewhere, type Places } from './places.ts';
import type { Scored } from './score.ts';
import { NO_SLOTS } from './settings.ts';
import type { Placeable } from './slots.ts';
import { CRITERIA, DEFAULT_WEIGHTS, type Criterion } from './weights.ts';

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

/** The same with other parts of a criterion, and gates. */
function having(
	one: Scored & Placeable,
	name: Criterion,
	reasons: Reason[],
	gates: GateResult[] = []
): Scored & Placeable {
	const criteria = one.criteria.map((old) =>
		old.criterion === name ? { criterion: name, ...combineReasons(reasons), reasons } : old
	);
	const { score, low, high } = combineCriteria(criteria, DEFAULT_WEIGHTS);
	return { ...one, criteria, score, low, high, gates, elsewhere: score };
}
const FAILED: GateResult[] = [{ gate: 'security', result: 'fail', reason: 'certificate-missing' }];
const part = (key: string, value: number | null, values: Record<string, string> = {}): Reason => ({
	key,
	share: 1,
	value,
	values,
	quotes: []
});

describe('what would move a candidate up', () => {
	const list = [candidate('a', 1), candidate('b', 0.99)];
	const policy = { ...NO_SLOTS, needAreas: [] };
	const places = placeCandidates(list, policy);
	const improvementsOf = (one: Scored, among: Places<Placeable> | undefined) =>
		explain('need', one, DEFAULT_WEIGHTS, among, {}).improvements;

	it('names the rank that it would have', () => {
		expect(improvementsOf(list[1]!, places)[0]).toMatchObject({ key: 'certification', rank: 1 });
	});

	it('names none for who stands first: only the score can rise', () => {
		const [first] = improvementsOf(list[0]!, places);
		expect(first).toMatchObject({ key: 'certification' });
		expect(first).not.toHaveProperty('rank');
		expect(first!.score).toBeGreaterThan(list[0]!.score);
	});

	it('promises no more than evidence can bring: one more document, and no other past', () => {
		const evidence = [part('past-trials', null, { count: '0' }), part('documents', 0.5, { count: '1' })];
		const one = having(candidate('b', 0.5), 'trial-evidence', evidence);
		const found = improvementsOf(one, placeCandidates([list[0]!, one], policy));
		expect(found.map(({ key }) => key)).not.toContain('past-trials');
		const documents = found.find(({ key }) => key === 'documents');
		const more = having(one, 'trial-evidence', [evidence[0]!, part('documents', 0.75, { count: '2' })]);
		expect(documents?.score).toBeCloseTo(more.score, 9);
	});

	it('passes the gate that the same evidence answers', () => {
		const held = (certification: string) => part('certification', 0, { certification });
		const failing = having(candidate('c', 1), 'governance', [held('iso-9001'), held('iso-27001')], FAILED);
		const answers = [candidate('a', 0.5), candidate('b', 0.4)];
		const found = improvementsOf(failing, placeCandidates([...answers, failing], policy));
		expect(found[0]).toMatchObject({ values: { certification: 'iso-27001' }, rank: 1 });
		expect(found.find(({ values }) => values?.['certification'] === 'iso-9001')?.rank).toBe(3);
		expect(found.map(({ key }) => key)).not.toContain('security-certificate');
	});

	it('names a certificate for a gate that the need names none for', () => {
		const failing = having(candidate('c', 1), 'governance', [part('languages', 1)], FAILED);
		const found = improvementsOf(failing, placeCandidates([candidate('a', 0.5), failing], policy));
		expect(found[0]).toMatchObject({ key: 'security-certificate', score: failing.score, rank: 1 });
		expect(improvementsOf(failing, undefined).map(({ key }) => key)).not.toContain('security-certificate');
	});

	it('tells the rank that a place kept for another field is lost for', () => {
		const many = Array.from({ length: 12 }, (_, i) => ({
			...candidate(`s${i}`, 0.9 - i / 100),
			areas: ['transport']
		}));
		const far = having(candidate('far', 0.7), 'capability', [part('areas', 0)]);
		const other = { ...far, areas: ['health'], elsewhere: scoreElsewhere(far.criteria, DEFAULT_WEIGHTS) };
		const crossField = { newcomers: 0, crossField: true, needAreas: ['transport'] };
		const among = placeCandidates([...many, other], crossField);
		expect(among.placeOf('far')).toMatchObject({ rank: 10, slot: 'cross-field' });
		const areas = improvementsOf(other, among).find(({ key }) => key === 'areas');
		expect(areas?.score).toBeGreaterThan(other.score);
		expect(areas?.rank).toBeGreaterThan(10);
	});
});
