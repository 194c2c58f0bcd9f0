import { afterEach, expect, it } from 'vitest';
import { readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import { recomputeScore } from '../../domain/matching/recompute.ts';
import { fakeEmbedder, type FakeEmbedder } from '../embedder/testing/fake-embedder.ts';
import { drainEvents } from '../events/drain-events.ts';
import { subscribers } from '../events/subscribers.ts';
import { seedTaxonomy } from '../taxonomy/seed-taxonomy.ts';
import {
	coordinator,
	createTestServices,
	supplierMember,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { explainMatch } from './explain-match.ts';
import { addCatalogue, addNeed, addSolution } from './matching-fixtures.ts';
import { pinMatch } from './pin-match.ts';
import { rankChallenge, rankChallengeInput } from './rank-challenge.ts';
import { rankForSolution, rankForSolutionInput } from './rank-for-solution.ts';
import { drainVectors } from './vectors/drain-vectors.ts';
import { vectorSpecs } from './vectors/vector-collections.ts';

/** Words that mean the same to the embedder of these tests, and share no letter for the word scorer. */
const SAME = new Map([
	['wages', 'payroll'],
	['overdue', 'monthly']
]);
const NEED = 'wages-need';

let test: TestServices;
afterEach(() => test.close());

/** A fake embedder that knows some synonyms. */
function knowing(): FakeEmbedder {
	const fake = fakeEmbedder();
	const plain = (text: string) => text.toLowerCase().replace(/\w+/g, (word) => SAME.get(word) ?? word);
	const { queries, passages } = fake;
	return Object.assign(fake, {
		queries: (texts: readonly string[]) => queries(texts.map(plain)),
		passages: (texts: readonly string[]) => passages(texts.map(plain))
	});
}

async function open(embedder: FakeEmbedder | undefined) {
	test = await createTestServices(embedder ? { embedder } : {});
	const { services } = test;
	await seedTaxonomy(services);
	await addCatalogue(services);
	await addSolution(services, 'wages', {
		title: { en: 'Payroll monthly' },
		summary: { en: 'Payroll monthly.' }
	});
	const asked = { en: 'Wages overdue' };
	const texts = { title: asked, problem: asked, outcomeWanted: asked, usersAffected: asked };
	await addNeed(services, {
		id: NEED,
		content: readyContent({ ...texts, currentProcess: asked, capabilities: [], technologies: [], areas: [] })
	});
	await drainEvents(services, subscribers);
	await drainVectors(services);
	await drainEvents(services, subscribers);
}

const rank = (challengeId: string) =>
	rankChallenge(testCtx(test.services, coordinator()), rankChallengeInput.parse({ challengeId }));

it('finds by meaning what shares no word, quotes the nearest passage, and the score can be checked', async () => {
	await open(knowing());
	const { rows } = await rank(NEED);
	expect(rows[0]?.solutionId).toBe('wages');
	const { explanation } = rows[0]!;
	const meaning = explanation.criteria[0]?.reasons.find(({ key }) => key === 'meaning');
	expect(meaning?.value).toBeGreaterThan(0.5);
	expect(meaning?.quotes).toMatchObject([{ source: 'solution', field: 'summary', text: 'Payroll monthly.' }]);
	for (const row of rows) {
		const { score, low, high } = row.explanation;
		expect(recomputeScore(row.explanation)).toEqual({ score, low, high });
	}
});

it('quotes the nearest passage and, before it, the nearest in the reader’s language', async () => {
	await open(knowing());
	const summary = {
		en: 'Payroll monthly.',
		tc: '每月發放薪金。',
		sc: '每月发放薪金。',
		derived: ['sc' as const]
	};
	await addSolution(test.services, 'bilingual', { title: { en: 'Payroll' }, summary });
	await drainEvents(test.services, subscribers);
	await drainVectors(test.services);
	await drainEvents(test.services, subscribers);
	const quotes = async (locale: 'en' | 'tc' | 'sc') => {
		const ctx = testCtx(test.services, coordinator(), { locale });
		const { criteria } = await explainMatch(ctx, { challengeId: NEED, solutionId: 'bilingual' });
		const meaning = criteria[0]!.reasons.find(({ key }) => key === 'meaning');
		for (const { lang, start, end, text } of meaning!.quotes)
			expect(summary[lang].slice(start, end)).toBe(text);
		return meaning!.quotes.map(({ lang }) => lang);
	};
	expect(await quotes('en')).toEqual(['en']);
	expect(await quotes('tc')).toEqual(['tc', 'en']);
	expect(await quotes('sc')).toEqual(['sc', 'en']);
});

it('gives the supplier the score that the bureau sees', async () => {
	await open(knowing());
	const { rows } = await rank(NEED);
	const own = testCtx(test.services, supplierMember('supplier-1'));
	const fits = await rankForSolution(own, rankForSolutionInput.parse({ solutionId: 'wages' }));
	const fit = fits.rows.find(({ challengeId }) => challengeId === NEED);
	const seen = rows.find(({ solutionId }) => solutionId === 'wages');
	expect(fit?.explanation.score).toBe(seen?.explanation.score);
});

it('goes by words alone when the embedder does not answer', async () => {
	const embedder = knowing();
	await open(embedder);
	const whole = await rank('challenge-1');
	embedder.fail('embedder-unavailable');
	await addNeed(test.services, {
		id: 'later',
		content: readyContent({ title: { en: 'Silt in drains and culverts' } })
	});
	const { rows } = await rank('later');
	expect(rows[0]?.solutionId).toBe('drain-cameras');
	expect(rows[0]?.explanation.criteria[0]?.reasons.map(({ key }) => key)).toEqual(['words']);
	expect((await rank('challenge-1')).rows[0]?.explanation.score).toBe(whole.rows[0]?.explanation.score);
});

it('is decided on without waiting for an embedder that hangs', async () => {
	const embedder = knowing();
	await open(embedder);
	await addNeed(test.services, { id: 'later', content: readyContent({ title: { en: 'Never asked' } }) });
	await drainEvents(test.services, subscribers);
	const asked: string[] = [];
	embedder.queries = (texts) => {
		asked.push(...texts);
		return new Promise(() => undefined);
	};
	const decided = { challengeId: 'later', solutionId: 'drain-cameras', version: 0, shown: undefined };
	await expect(pinMatch(testCtx(test.services, coordinator()), decided)).resolves.toMatchObject({
		status: 'pinned'
	});
	expect(asked).toEqual([]);
});

it('expects of vectors that are not there yet what the words let expect, and asks no supplier about them', async () => {
	await open(knowing());
	const vectors = test.services.storage.collection(vectorSpecs.solution);
	const stored = await vectors.get('drain-sensors');
	await vectors.remove(stored.id, stored.version);
	const { rows } = await rank('challenge-1');
	const row = rows.find(({ solutionId }) => solutionId === 'drain-sensors');
	expect(row?.explanation.criteria[0]?.reasons.map(({ key }) => key)).toEqual(['words', 'meaning-expected']);
	expect(recomputeScore(row!.explanation).score).toBe(row!.explanation.score);
	expect(row?.explanation.questions.filter(({ key }) => key.includes('meaning'))).toEqual([]);
	const own = testCtx(test.services, supplierMember('supplier-2'));
	const fits = await rankForSolution(own, rankForSolutionInput.parse({ solutionId: 'drain-sensors' }));
	const fit = fits.rows.find(({ challengeId }) => challengeId === 'challenge-1');
	expect(fit?.explanation.score).toBe(row?.explanation.score);
});
