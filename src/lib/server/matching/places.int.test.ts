import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import { rerank } from '../../domain/matching/rerank.ts';
import {
	DEFAULT_SLOTS,
	MATCHING_SETTINGS_ID,
	NO_SLOTS,
	readSlotsName
} from '../../domain/matching/settings.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import {
	administrator,
	bureauOfficer,
	coordinator,
	createTestServices,
	supplierMember,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { itemTrail, itemTrailInput } from '../audit/audit-queries.ts';
import { auditSubscriber } from '../audit/record.ts';
import { drainEvents } from '../events/drain-events.ts';
import { compareMatches } from './compare-matches.ts';
import { dismissMatch } from './dismiss-match.ts';
import { explainMatch } from './explain-match.ts';
import { addNeed, addSolution, addSupplier, drain } from './matching-fixtures.ts';
import { listsShownSpec } from './matching-collections.ts';
import { getMatchingSettings, saveMatchingSettings } from './matching-settings.ts';
import { listInvitations } from './list-invitations.ts';
import { rankChallenge, rankChallengeInput } from './rank-challenge.ts';
import { rankForSolution, rankForSolutionInput } from './rank-for-solution.ts';

/** Twelve suppliers that speak of drains, a little less each: two more than the first ten hold. */
const SUPPLIERS = 12;
const WEEK_MS = 7 * 86_400_000;

let test: TestServices;
const as = (actor: Actor) => testCtx(test.services, actor);
const open = (challengeId = 'challenge-1', actor: Actor = coordinator(), limit = 60) =>
	rankChallenge(as(actor), rankChallengeInput.parse({ challengeId, limit, quoted: 0 }));
const idsOf = async (challengeId?: string) =>
	(await open(challengeId)).rows.map(({ solutionId }) => solutionId);

beforeEach(async () => {
	test = await createTestServices();
	for (let i = 1; i <= SUPPLIERS; i++) {
		const id = `drains-${String(i).padStart(2, '0')}`;
		await addSupplier(test.services, id);
		const filler = 'It also sends a note to the office. '.repeat(i);
		await addSolution(
			test.services,
			id,
			{
				title: { en: 'Drain inspection' },
				summary: { en: `Finds silt and blockages in drains before heavy rain. ${filler}` }
			},
			id
		);
	}
	for (const id of ['challenge-1', 'challenge-2']) await addNeed(test.services, { id });
	await drain(test.services);
});
afterEach(() => test.close());

describe('lists that were shown', () => {
	it('give those who were not their turn in later lists, and say so', async () => {
		const before = await idsOf();
		test.advance(60_000);
		const { rows } = await open('challenge-2');
		const chosen = rows.filter(({ explanation }) => explanation.place?.slot);
		expect(chosen.map(({ solutionId }) => solutionId)).toEqual(before.slice(10));
		expect(chosen.map(({ rank, explanation }) => [rank, explanation.place?.byScore])).toEqual([
			[9, 11],
			[10, 12]
		]);
		expect(chosen.every(({ explanation }) => explanation.place?.exposure === 0)).toBe(true);
		expect(rows.slice(10).map(({ solutionId }) => solutionId)).toEqual(before.slice(8, 10));
	});

	it('change no list before its next week', async () => {
		const first = await idsOf();
		test.advance(60_000);
		await open('challenge-2');
		test.advance(60_000);
		expect(await idsOf()).toEqual(first);
		expect(await test.services.storage.collection(listsShownSpec).count()).toBe(2);
		test.advance(WEEK_MS);
		// Everybody was shown in one list or the other by now: nobody is a newcomer.
		expect(await idsOf()).toEqual(first);
		expect(await test.services.storage.collection(listsShownSpec).count()).toBe(3);
	});

	it('are those that people open, not those that a script reads', async () => {
		await open('challenge-1', { kind: 'system', name: 'test' });
		expect(await test.services.storage.collection(listsShownSpec).count()).toBe(0);
	});

	it('agree with the page, the explanation and the comparison', async () => {
		await open();
		test.advance(60_000);
		const { rows, slots, weights } = await open('challenge-2', coordinator(), 10);
		const again = rerank(
			rows.map(({ explanation }) => explanation),
			weights,
			slots
		);
		expect(again.map(({ solutionId }) => solutionId)).toEqual(rows.map(({ solutionId }) => solutionId));
		const newcomer = rows[9]!;
		const input = { challengeId: 'challenge-2', solutionId: newcomer.solutionId };
		const { place } = await explainMatch(as(bureauOfficer()), input);
		expect(place).toEqual(newcomer.explanation.place);
		const pair = { challengeId: 'challenge-2', a: rows[0]!.solutionId, b: newcomer.solutionId };
		expect((await compareMatches(as(coordinator()), pair)).b.explanation.place).toEqual(place);
	});

	it('are reckoned without those put aside, in ranks that an improvement would give too', async () => {
		const [best = '', second = ''] = await idsOf();
		const shown = { challengeId: 'challenge-1', version: 0, shown: undefined };
		await dismissMatch(as(coordinator()), { ...shown, solutionId: best, reasonCode: 'other' });
		const { rows, dismissed } = await open();
		expect(rows[0]).toMatchObject({ solutionId: second, rank: 1 });
		const ranks = rows[1]?.explanation.improvements.map(({ rank }) => rank);
		expect(ranks).toContain(1);
		expect(dismissed[0]?.explanation.place).toBeUndefined();
		expect(dismissed[0]?.explanation.improvements.every(({ rank }) => rank === undefined)).toBe(true);
	});
});

/** Every text and every key of a JSON value. */
function walk(value: unknown, found = { keys: new Set<string>(), texts: new Set<string>() }) {
	if (typeof value === 'string') found.texts.add(value);
	else if (typeof value === 'object' && value !== null)
		for (const [key, one] of Object.entries(value)) {
			if (!Array.isArray(value)) found.keys.add(key);
			walk(one, found);
		}
	return found;
}

describe("a supplier's view", () => {
	it('says nothing of any other supplier, nor of lists that it stood in', async () => {
		const { rows } = await open();
		const own = 'drains-12';
		const others = rows.map(({ solutionId }) => solutionId).filter((id) => id !== own);
		const ctx = as(supplierMember(own));
		const views = [
			await explainMatch(ctx, { challengeId: 'challenge-1', solutionId: own }),
			await rankForSolution(ctx, rankForSolutionInput.parse({ solutionId: own })),
			await listInvitations(ctx, { limit: 50 })
		];
		const { keys, texts } = walk(JSON.parse(JSON.stringify(views)));
		expect(texts).toContain(own);
		for (const text of texts) for (const other of others) expect(text).not.toContain(other);
		for (const key of ['place', 'exposure', 'slot', 'byScore', 'supplierId']) expect(keys).not.toContain(key);
		const ranks = views.flatMap((view) => ('improvements' in view ? view.improvements : []));
		expect(ranks.length).toBeGreaterThan(0);
		expect(walk(ranks).keys).not.toContain('rank');
	});

	it('has the score of the list, also where a place was given', async () => {
		await open();
		test.advance(60_000);
		const newcomer = (await open('challenge-2')).rows[9]!;
		expect(newcomer.explanation.place?.slot).toBe('newcomer');
		const ctx = as(supplierMember(newcomer.solutionId));
		const input = { challengeId: 'challenge-2', solutionId: newcomer.solutionId };
		expect((await explainMatch(ctx, input)).score).toBeCloseTo(newcomer.explanation.score, 9);
	});
});

describe('the place for another field', () => {
	it('goes to the best solution of an area that neither the need nor those above it name', async () => {
		await addSupplier(test.services, 'malls');
		await addSolution(
			test.services,
			'mall-drains',
			{
				title: { en: 'Drain inspection' },
				summary: {
					en: `Finds silt and blockages in drains of malls before heavy rain. ${'It also sends a note to the office. '.repeat(13)}`
				},
				areas: ['retail']
			},
			'malls'
		);
		const content = readyContent({ areas: ['drainage'] });
		await addNeed(test.services, { id: 'challenge-3', content });
		await drain(test.services);
		const { rows } = await open('challenge-3');
		const place = rows.find(({ solutionId }) => solutionId === 'mall-drains')?.explanation.place;
		expect(place).toMatchObject({ slot: 'cross-field', byScore: 13, rank: 10, areas: ['retail'] });
	});
});

describe('settings of matching', () => {
	const off = { version: 0, slots: NO_SLOTS };

	it('leave a trail that the lab reads and nobody else', async () => {
		await saveMatchingSettings(as(administrator()), off);
		await drainEvents(test.services, [auditSubscriber]);
		const input = itemTrailInput.parse({ kind: 'matching-settings', id: MATCHING_SETTINGS_ID });
		const { items } = await itemTrail(as(coordinator()), input);
		expect(items.map(({ from, to }) => [from, to].map((name) => readSlotsName(name ?? '')))).toEqual([
			[DEFAULT_SLOTS, NO_SLOTS]
		]);
		await expect(itemTrail(as(bureauOfficer()), input)).rejects.toMatchObject({ code: 'not-found' });
		await expect(itemTrail(as(coordinator()), { ...input, id: 'another' })).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	it('are on until an administrator turns them off, for every list at once', async () => {
		const before = await idsOf();
		test.advance(60_000);
		expect(await idsOf('challenge-2')).not.toEqual(before);
		await expect(saveMatchingSettings(as(administrator()), off)).resolves.toEqual({
			version: 1,
			slots: NO_SLOTS
		});
		expect(await idsOf('challenge-2')).toEqual(before);
		await expect(saveMatchingSettings(as(administrator()), off)).rejects.toMatchObject({
			reason: 'version',
			detail: { current: { version: 1 } }
		});
	});

	it('are read by the lab and changed by administrators', async () => {
		await expect(getMatchingSettings(as(coordinator()))).resolves.toMatchObject({ version: 0 });
		for (const actor of [coordinator(), bureauOfficer(), supplierMember()])
			await expect(saveMatchingSettings(as(actor), off)).rejects.toThrow('forbidden');
		for (const actor of [bureauOfficer(), supplierMember()])
			await expect(getMatchingSettings(as(actor))).rejects.toThrow('forbidden');
	});
});
