import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import {
	bureauOfficer,
	coordinator,
	createTestServices,
	supplierMember,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { explainMatch } from './explain-match.ts';
import { addCatalogue, addNeed, addSolution, addSupplier, drain } from './matching-fixtures.ts';
import { rankChallenge, rankChallengeInput } from './rank-challenge.ts';
import { rankForSolution, rankForSolutionInput } from './rank-for-solution.ts';

let test: TestServices;
const challengeId = 'challenge-1';
const as = (actor: Actor) => testCtx(test.services, actor);

beforeEach(async () => {
	test = await createTestServices();
});
afterEach(() => test.close());

describe('the challenges that fit a solution', () => {
	beforeEach(() => addCatalogue(test.services));

	const rank = (id: string) =>
		rankChallenge(as(coordinator()), rankChallengeInput.parse({ challengeId: id }));
	const fits = (actor: Actor, solutionId = 'drain-cameras') =>
		rankForSolution(as(actor), rankForSolutionInput.parse({ solutionId }));

	it('have the score that the bureau sees, and no word of other suppliers', async () => {
		const { rows } = await fits(supplierMember());
		const list = await rank(challengeId);
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
		const own = (await rank('legal')).rows.find(({ solutionId }) => solutionId === 'own');
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

describe('where a catalogue speaks one language', () => {
	beforeEach(() => addSupplier(test.services, 'supplier-1'));

	const fits = async (solutionId: string) => {
		const input = rankForSolutionInput.parse({ solutionId });
		const { rows } = await rankForSolution(as(supplierMember()), input);
		return rows.map(({ challengeId }) => challengeId);
	};

	const need = (lang: 'en' | 'tc', title: string, problem: string) =>
		readyContent({
			title: { [lang]: title },
			problem: { [lang]: problem },
			outcomeWanted: {},
			usersAffected: {},
			currentProcess: {},
			capabilities: []
		});

	it('finds needs in a language that no solution of the catalogue is written in', async () => {
		await addSolution(test.services, 'sensors', {
			title: { tc: '渠道淤塞感應器' },
			summary: { tc: '感應器量度渠道水位，找出淤泥的位置。' }
		});
		await addNeed(test.services, {
			id: 'drains',
			content: need('en', 'Silt in channels', 'Sensors could find the silt.')
		});
		await drain(test.services);
		expect(await fits('sensors')).toEqual(['drains']);
	});

	it('finds Chinese needs where the catalogue is in English alone', async () => {
		await addSolution(test.services, 'cameras', {
			title: { en: 'Cameras in channels' },
			summary: { en: 'Finds silt in a channel before heavy rain.' }
		});
		await addNeed(test.services, { id: 'drains', content: need('tc', '渠道淤泥', '渠道的淤泥難以找到。') });
		await drain(test.services);
		expect(await fits('cameras')).toEqual(['drains']);
	});
});
