import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import { recomputeScore } from '../../domain/matching/recompute.ts';
import { rerank } from '../../domain/matching/rerank.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/weights.ts';
import type { Actor } from '../../domain/shared/actor.ts';
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
import { addCatalogue, addNeed, addSolution, drain } from './matching-fixtures.ts';
import { solutionProfilesSpec } from './matching-collections.ts';
import { matchingState } from './matching-state.ts';
import { rankChallenge, rankChallengeInput } from './rank-challenge.ts';
import { rebuildProfiles } from './rebuild-profiles.ts';
import { updateProfiles } from './update-profiles.ts';

let test: TestServices;
const challengeId = 'challenge-1';
const as = (actor: Actor, locale: 'en' | 'tc' = 'en') => testCtx(test.services, actor, { locale });
const rank = (actor: Actor = coordinator(), locale: 'en' | 'tc' = 'en') =>
	rankChallenge(as(actor, locale), rankChallengeInput.parse({ challengeId }));

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
		const aside = { challengeId, solutionId: 'payroll', version: 0, reasonCode: 'other-problem' as const };
		await dismissMatch(as(coordinator()), aside);
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
