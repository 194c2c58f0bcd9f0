import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import { recomputeScore } from '../../domain/matching/recompute.ts';
import { rerank } from '../../domain/matching/rerank.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/weights.ts';
import type { ToldRanking } from '../../domain/matching/ranking.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { itemTrail } from '../audit/audit-queries.ts';
import { auditSubscriber } from '../audit/record.ts';
import { drainEvents } from '../events/drain-events.ts';
import { eventOf } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import {
	bureauOfficer,
	coordinator,
	createTestServices,
	supplierMember,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { compareMatches } from './compare-matches.ts';
import { dismissMatch } from './dismiss-match.ts';
import { explainMatch } from './explain-match.ts';
import { inviteSupplier } from './invite-supplier.ts';
import { addCatalogue, addNeed, addSolution, drain } from './matching-fixtures.ts';
import { matchId } from './match-store.ts';
import { toDecision } from './match-views.ts';
import { matchesSpec, rankingsSpec, solutionProfilesSpec } from './matching-collections.ts';
import { matchingState } from './matching-state.ts';
import { pinMatch } from './pin-match.ts';
import { rankChallenge, rankChallengeInput } from './rank-challenge.ts';
import { rankForSolution, rankForSolutionInput } from './rank-for-solution.ts';
import { rebuildProfiles } from './rebuild-profiles.ts';
import { undoMatch } from './undo-match.ts';
import { updateProfiles } from './update-profiles.ts';

let test: TestServices;
const challengeId = 'challenge-1';
const as = (actor: Actor, locale: 'en' | 'tc' = 'en') => testCtx(test.services, actor, { locale });
const rank = (actor: Actor = coordinator(), locale: 'en' | 'tc' = 'en') =>
	rankChallenge(as(actor, locale), rankChallengeInput.parse({ challengeId }));
const decision = (solutionId: string, version = 0) => ({
	challengeId,
	solutionId,
	version,
	shown: undefined
});

beforeEach(async () => {
	test = await createTestServices();
	await addCatalogue(test.services);
});
afterEach(() => test.close());

describe('ranking the solutions of a challenge', () => {
	it('puts what speaks of the problem first, whatever its language, and says why', async () => {
		const { rows } = await rank();
		const two = rows.slice(0, 2).map(({ solutionId }) => solutionId);
		expect(two.toSorted()).toEqual(['drain-cameras', 'drain-sensors']);
		const first = rows.find(({ solutionId }) => solutionId === 'drain-cameras');
		const quotes = first?.explanation.criteria[0]?.reasons[0]?.quotes ?? [];
		const quote = quotes.find(({ source, field }) => source === 'solution' && field === 'summary');
		const marked = quote?.marks.map(([start, end]) => quote.text.slice(start, end).toLowerCase());
		expect(marked).toContain('silt');
		expect(first?.explanation.gates.find(({ gate }) => gate === 'security')?.result).toBe('pass');
	});

	it('quotes a need from every text that its words are counted in', async () => {
		const content = readyContent({
			title: { en: 'Fewer visits' },
			problem: { en: 'Too many visits are made.' },
			outcomeWanted: { en: 'Half of the visits.' },
			currentProcess: { en: 'An officer pushes a crawler with CCTV footage through the pipe.' },
			capabilities: []
		});
		await addNeed(test.services, { id: 'challenge-2', content });
		await drain(test.services);
		const input = rankChallengeInput.parse({ challengeId: 'challenge-2' });
		const { rows } = await rankChallenge(as(coordinator()), input);
		const cameras = rows.find(({ solutionId }) => solutionId === 'drain-cameras');
		const quotes = cameras?.explanation.criteria[0]?.reasons.flatMap((reason) => reason.quotes ?? []);
		expect(quotes?.find(({ source }) => source === 'need')?.field).toBe('currentProcess');
	});

	it('quotes each side in the reader’s language where that side has it, whatever was compared', async () => {
		const english = { title: { en: 'Silt in drains' }, problem: { en: 'Silt blocks drains.' } };
		const summary = { en: 'It films drains and finds silt.', tc: '拍攝渠道並找出淤泥。' };
		await addSolution(test.services, 'both', { title: { en: 'Drain film', tc: '渠道影片' }, summary });
		const silent = { outcomeWanted: {}, capabilities: [] };
		await addNeed(test.services, { id: 'english', content: readyContent({ ...english, ...silent }) });
		await addNeed(test.services, {
			id: 'both-ways',
			content: readyContent({
				title: { en: 'Silt in drains', tc: '渠道淤泥' },
				problem: { en: 'Silt blocks drains.', tc: '淤泥阻塞渠道。' },
				...silent
			})
		});
		await drain(test.services);
		const langs = async (id: string, solutionId: string) => {
			const { criteria } = await explainMatch(as(coordinator(), 'tc'), { challengeId: id, solutionId });
			const quotes = criteria[0]!.reasons.flatMap((reason) => reason.quotes);
			expect(quotes.every(({ marks }) => marks.length > 0)).toBe(true);
			const of = (side: string) => quotes.filter(({ source }) => source === side).map(({ lang }) => lang);
			return { need: of('need'), solution: [...new Set(of('solution'))] };
		};
		expect(await langs('english', 'both')).toEqual({ need: ['en'], solution: ['tc'] });
		expect(await langs('both-ways', 'drain-cameras')).toEqual({ need: ['tc'], solution: ['en'] });
		expect(await langs('both-ways', 'both')).toEqual({ need: ['tc'], solution: ['tc'] });
	});

	it('displays scores that the JSON alone gives back, in an order that the page can make again', async () => {
		const { rows, slots } = await rank();
		for (const { explanation } of rows) {
			const read = JSON.parse(JSON.stringify(explanation)) as typeof explanation;
			const { score, low, high } = explanation;
			expect(recomputeScore(read)).toEqual({ score, low, high });
		}
		const again = rerank(
			rows.map(({ explanation }) => explanation),
			DEFAULT_WEIGHTS,
			slots
		);
		expect(again.map(({ solutionId }) => solutionId)).toEqual(rows.map(({ solutionId }) => solutionId));
	});

	it('says which evidence would move a candidate, and turns what is unknown into questions', async () => {
		const last = (await rank()).rows.at(-1);
		const { improvements = [], questions = [], score = 0 } = last?.explanation ?? {};
		expect(improvements.length).toBeGreaterThan(0);
		for (const improvement of improvements) {
			expect(improvement.score).toBeGreaterThan(score);
			expect(improvement.rank).toBeLessThanOrEqual(last?.rank ?? 0);
		}
		expect(questions.map(({ key }) => key)).toContain('question.certification');
	});

	it('keeps what it promises: with the certificate the candidate stands where it was said to', async () => {
		const { services } = test;
		const content = {
			title: { en: 'Drain inspection by sonar' },
			summary: { en: 'Sonar finds silt in drains and blockages before heavy rain.' },
			trl: 9,
			dataLocations: ['hong-kong' as const]
		};
		await addSolution(services, 'sonar', { ...content, certifications: ['iso-9001'] });
		await drain(services);
		const standing = async () => (await rank()).rows.find(({ solutionId }) => solutionId === 'sonar')!;
		const before = await standing();
		expect(before.rank).toBe((await rank()).rows.length);
		const promised = before.explanation.improvements.find(
			({ values }) => values?.['certification'] === 'iso-27001'
		);
		expect(promised?.rank).toBeLessThan(before.rank);
		const solutions = services.storage.collection(solutionsSpec);
		const stored = await solutions.get('sonar');
		const event = eventOf(services, 'test', 'solution.updated', {
			kind: 'solution',
			id: 'sonar',
			version: 2
		});
		const certifications = ['iso-9001' as const, 'iso-27001' as const];
		await solutions.replace({ ...stored, content: { ...stored.content, certifications } }, 1, [event]);
		await drain(services);
		const after = await standing();
		expect(after.rank).toBe(promised?.rank);
		expect(after.explanation.score).toBeCloseTo(promised?.score ?? 0, 6);
	});

	it('is for the bureau of the challenge and the lab', async () => {
		await expect(rank(bureauOfficer())).resolves.toMatchObject({ frozen: true });
		await expect(rank(bureauOfficer('bureau-2'))).rejects.toThrow('forbidden');
		await expect(rank(supplierMember())).rejects.toThrow('forbidden');
		await expect(rank({ kind: 'anonymous' })).rejects.toThrow('forbidden');
	});

	it('forgets a solution as soon as it is suspended', async () => {
		const solutions = test.services.storage.collection(solutionsSpec);
		const solution = await solutions.get('drain-cameras');
		const state = { status: 'suspended' as const, reason: 'test', listedAt: solution.updatedAt };
		const event = eventOf(test.services, 'test', 'solution.suspended', {
			kind: 'solution',
			id: solution.id,
			version: 2
		});
		await solutions.replace({ ...solution, state }, 1, [event]);
		const before = (await rank()).rows.map(({ solutionId }) => solutionId);
		expect(before).not.toContain('drain-cameras');
		await drain(test.services);
		expect(
			await test.services.storage.collection(solutionProfilesSpec).find('drain-cameras')
		).toBeUndefined();
		expect((await rank()).rows[0]?.solutionId).toBe('drain-sensors');
	});

	it('compares any two candidates by every criterion that the need asks about, also one put aside', async () => {
		await dismissMatch(as(coordinator()), { ...decision('payroll'), reasonCode: 'other-problem' });
		const pair = { challengeId, a: 'drain-cameras', b: 'payroll' };
		const { a, b, criteria } = await compareMatches(as(coordinator()), pair);
		expect([a, b].map(({ title, rank: place }) => [title?.en, place])).toEqual([
			['Drain inspection by camera', 2],
			['Payroll', 0]
		]);
		expect(b.decision.status).toBe('dismissed');
		const asked = ['problem-fit', 'capability', 'maturity', 'trial-evidence', 'governance', 'delivery'];
		expect(criteria.map(({ criterion }) => criterion).toSorted()).toEqual(asked.toSorted());
		const points = criteria.reduce((sum, one) => sum + one.points, 0);
		expect(points).toBeCloseTo(a.explanation.score - b.explanation.score, 9);
		await expect(compareMatches(as(supplierMember()), pair)).rejects.toThrow('forbidden');
	});
});

describe('the challenges that fit a solution', () => {
	const fits = (actor: Actor, solutionId = 'drain-cameras') =>
		rankForSolution(as(actor), rankForSolutionInput.parse({ solutionId }));

	it('have the score that the bureau sees, and no word of other suppliers', async () => {
		const { rows } = await fits(supplierMember());
		const list = await rank();
		const seen = list.rows.find(({ solutionId }) => solutionId === 'drain-cameras');
		expect(rows[0]?.challengeId).toBe(challengeId);
		expect(rows[0]?.explanation.score).toBeCloseTo(seen?.explanation.score ?? 0, 3);
		expect(JSON.stringify(rows)).not.toContain('supplier-2');
		expect(rows[0]?.explanation.improvements.every(({ rank: place }) => place === undefined)).toBe(true);
	});

	it('stand after those that they answer where they fit no better than chance, and say so', async () => {
		const title = { en: 'Legal translation, consistent terms' };
		const words =
			'Ordinances, contracts, judgments use terms that no two translators render alike; clerks lose time.';
		const content = readyContent({
			title,
			problem: { en: words },
			outcomeWanted: { en: 'Lawyers approve terms once.' },
			capabilities: [{ text: { en: 'Translate' }, technology: 'computer-vision', must: true }]
		});
		// Somebody speaks of it: words that nobody has count for nothing.
		await addSolution(test.services, 'glossary', { title, summary: { en: words } }, 'supplier-2');
		await addNeed(test.services, { id: 'legal', content });
		const technologies = ['computer-vision'];
		await addSolution(test.services, 'own', {
			title: { en: 'Blocked drains' },
			summary: {
				en: 'Finds silt and blockages in CCTV footage of drains a week before heavy rain. It saves time.'
			},
			technologies,
			trl: 9,
			capacity: 3
		});
		await drain(test.services);
		const { rows } = await fits(supplierMember(), 'own');
		expect(rows.map((row) => [row.challengeId, row.explanation.weak])).toEqual([
			[challengeId, false],
			['legal', true]
		]);
		const own = (
			await rankChallenge(as(coordinator()), rankChallengeInput.parse({ challengeId: 'legal' }))
		).rows.find(({ solutionId }) => solutionId === 'own');
		expect(own?.explanation.weak).toBe(true);
		const alone = await explainMatch(as(supplierMember()), { challengeId: 'legal', solutionId: 'own' });
		expect(alone.weak).toBe(true);
	});

	it('still take proposals: one whose last day is over is gone', async () => {
		const content = readyContent({ proposalsDue: '2026-11-24' });
		await addNeed(test.services, { id: 'closing', content });
		await drain(test.services);
		const ids = async () => (await fits(supplierMember())).rows.map((row) => row.challengeId);
		expect(await ids()).toContain('closing');
		test.advance(2 * 86_400_000);
		expect(await ids()).not.toContain('closing');
		expect(await ids()).toContain(challengeId);
	});

	it('are for its own supplier and the lab', async () => {
		await expect(fits(coordinator())).resolves.toBeDefined();
		await expect(fits(supplierMember('supplier-2'))).rejects.toThrow('forbidden');
		await expect(fits(bureauOfficer())).rejects.toThrow('forbidden');
		const explain = (actor: Actor) => explainMatch(as(actor), { challengeId, solutionId: 'drain-cameras' });
		await expect(explain(supplierMember())).resolves.toMatchObject({ solutionId: 'drain-cameras' });
		await expect(explain(supplierMember('supplier-2'))).rejects.toThrow('forbidden');
	});
});

describe('decisions on candidates', () => {
	it('are kept with the ranking that was shown, and shown to the next reader', async () => {
		const pinned = await pinMatch(as(bureauOfficer()), decision('drain-sensors'));
		expect(pinned).toMatchObject({ status: 'pinned', version: 1 });
		await dismissMatch(as(coordinator()), { ...decision('queues'), reasonCode: 'other-problem' });
		const list = await rank();
		expect(list.rows.find(({ solutionId }) => solutionId === 'drain-sensors')?.decision.status).toBe(
			'pinned'
		);
		expect(list.rows.map(({ solutionId }) => solutionId)).not.toContain('queues');
		expect(list.dismissed[0]).toMatchObject({ solutionId: 'queues', decision: { status: 'dismissed' } });
		expect(await test.services.storage.collection(rankingsSpec).count()).toBe(2);
		await expect(undoMatch(as(coordinator()), decision('queues', 1))).resolves.toMatchObject({
			status: 'suggested'
		});
	});

	it('record what the page showed, and beside it what the server computes where that differs', async () => {
		const { rows, weights, method } = await rank();
		const ids = rows.map(({ solutionId }) => solutionId);
		const best = ids[0]!;
		const storage = test.services.storage;
		/** The ranking kept with a decision made on this list. */
		const recorded = async (shown: ToldRanking) => {
			const { version } = toDecision(await storage.collection(matchesSpec).find(matchId(challengeId, best)));
			const act = version % 2 === 0 ? pinMatch : undoMatch;
			await act(as(coordinator()), { ...decision(best, version), shown });
			const match = await storage.collection(matchesSpec).get(matchId(challengeId, best));
			return storage.collection(rankingsSpec).get(match.rankingId!);
		};
		const order = (list: { solutionId: string }[] | undefined) => list?.map(({ solutionId }) => solutionId);

		const same = await recorded({ method, weights, ids });
		expect(same).toMatchObject({ saidBy: 'server', method, weights });
		expect(order(same.rows)).toEqual(ids);
		expect(same.computed).toBeUndefined();

		const turned = ids.toReversed();
		const other = await recorded({ method, weights, ids: turned });
		expect(other).toMatchObject({ saidBy: 'page', computed: { method } });
		expect(order(other.rows)).toEqual(turned);
		expect(order(other.computed?.rows)).toEqual(ids);

		const onlyGovernance = { ...weights, 'problem-fit': 0, capability: 0, governance: 100 };
		const moved = await recorded({ method, weights: onlyGovernance, ids: [...ids, 'no-candidate'] });
		expect(moved).toMatchObject({ weights: onlyGovernance, leftOut: 1 });
		expect(order(moved.rows)).toEqual(ids);
		const scoreOf = new Map(rows.map((row) => [row.solutionId, row.explanation.score]));
		expect(moved.rows.some(({ solutionId, score }) => score !== scoreOf.get(solutionId))).toBe(true);
	});

	it('stand in the trail of the need, with the reason and what they are about', async () => {
		const decided = { ...decision('drain-sensors'), reasonCode: 'too-early' as const, note: 'Not yet.' };
		await dismissMatch(as(coordinator()), decided);
		await drainEvents(test.services, [auditSubscriber]);
		const { items } = await itemTrail(as(bureauOfficer()), { kind: 'challenge', id: challengeId, limit: 10 });
		expect(items[0]).toMatchObject({
			type: 'match.dismissed',
			reasonCode: 'too-early',
			reason: 'Not yet.',
			about: [{ tc: '渠道淤塞感應器' }]
		});
	});

	it('meet when two people decide on one version', async () => {
		await pinMatch(as(bureauOfficer()), decision('drain-sensors'));
		const late = dismissMatch(as(coordinator()), { ...decision('drain-sensors'), reasonCode: 'other' });
		await expect(late).rejects.toMatchObject({
			reason: 'version',
			detail: { current: { status: 'pinned' } }
		});
	});

	it('invite only by the lab, once, for good', async () => {
		const invite = (actor: Actor, version = 0) =>
			inviteSupplier(as(actor), { ...decision('drain-sensors', version), message: 'Please propose' });
		await expect(invite(bureauOfficer())).rejects.toThrow('forbidden');
		await expect(invite(coordinator())).resolves.toMatchObject({ status: 'invited' });
		await expect(invite(coordinator(), 1)).rejects.toThrow('illegal-transition');
		await expect(undoMatch(as(coordinator()), decision('drain-sensors', 1))).rejects.toThrow(
			'illegal-transition'
		);
	});
});

describe('profiles and frequencies', () => {
	/** Frequencies as a match sees them. */
	async function frequencies() {
		const state = matchingState(test.services);
		state.reset();
		await state.follow();
		const { en, zh, gloss } = state.statistics;
		return {
			documents: [en.documents, zh.documents, gloss.documents],
			idf: ['drain', 'silt', 'payrol'].map((term) => en.idf(term))
		};
	}

	it('come out the same after a rebuild, and when a batch of events comes twice', async () => {
		const first = await frequencies();
		expect(first.documents).toEqual([3, 1, 1]);
		const head = await test.services.storage.events.head();
		await updateProfiles(test.services, 'solution', ['drain-cameras', 'drain-sensors', 'queues'], head);
		expect(await frequencies()).toEqual(first);
		await rebuildProfiles(test.services);
		expect(await frequencies()).toEqual(first);
	});
});
