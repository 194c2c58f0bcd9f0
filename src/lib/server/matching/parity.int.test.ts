import { afterAll, beforeAll, expect, it } from 'vitest';
import { FIRST_TEN } from '../../domain/matching/slots.ts';
import { LOCALES, type Locale } from '../../domain/shared/locale.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { createChallenge } from '../challenge/create-challenge.ts';
import { sampleData } from '../sample/data/index.ts';
import { seedOrganisations } from '../sample/seed-organisations.ts';
import { required, World } from '../sample/world.ts';
import { createSolution } from '../solution/create-solution.ts';
import { listReviewed } from '../solution/list-solution.ts';
import { submitForReview } from '../solution/submit-solution.ts';
import { createTestServices, type TestServices } from '../testing/index.ts';
import { drain } from './matching-fixtures.ts';
import { placeRanking } from './place-ranking.ts';
import { rankNeed } from './rank-need.ts';

/** Overlap of the first ten, mean over the needs: what words and glosses alone must reach. */
const MUST = 0.6;

let test: TestServices;
let world: World;

/** The same content with each text in one language only; a text that has none in it stays as it is. */
function inLanguage<T>(value: T, lang: Locale): T {
	if (Array.isArray(value)) return value.map((one) => inLanguage<unknown>(one, lang)) as T;
	if (typeof value !== 'object' || value === null) return value;
	const keys = Object.keys(value);
	if (keys.length > 0 && keys.every((key) => LOCALES.some((locale) => locale === key))) {
		const text = test.services.text.complete(value as LangText)[lang];
		return (text ? { [lang]: text } : value) as T;
	}
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inLanguage(one, lang)])) as T;
}

beforeAll(async () => {
	test = await createTestServices();
	world = new World(test.services);
	await seedOrganisations(world);
	const listed = sampleData.solutions.filter(({ stage }) => stage !== 'draft');
	for (const [index, { supplier, content }] of listed.entries()) {
		const owner = world.owner(supplier);
		const organisationId = required(world.organisations, supplier);
		const lang = LOCALES[index % LOCALES.length]!;
		const { id, version } = await createSolution(owner, {
			organisationId,
			content: inLanguage(content, lang)
		});
		const submitted = await submitForReview(owner, { id, version });
		await listReviewed(world.coordinator(), { id, version: submitted.version });
	}
	await drain(test.services);
}, 60_000);
afterAll(() => test.close());

/** The first ten for a need written in one language. */
async function firstTen(sample: (typeof sampleData.challenges)[number], lang: Locale): Promise<string[]> {
	const organisationId = required(world.organisations, sample.department);
	const content = inLanguage({ ...sample.content, department: sample.department }, lang);
	const { id } = await createChallenge(world.officer(sample.department), { organisationId, content });
	const challenge = await test.services.storage.collection(challengesSpec).get(id);
	const { scored } = await rankNeed(test.services, challenge);
	const { ordered } = await placeRanking(test.services, challenge, scored);
	return ordered.slice(0, FIRST_TEN).map((one) => one.id);
}

const PAIRS = [
	['en', 'tc'],
	['en', 'sc'],
	['tc', 'sc']
] as const;

/** By pair of languages: the shares of each other's first ten that two lists for one need have. */
async function overlaps() {
	const found = PAIRS.map(([a, b]) => ({
		pair: `${a}-${b}`,
		shares: [] as { need: string; share: number }[]
	}));
	for (const sample of sampleData.challenges) {
		const lists = new Map<Locale, string[]>();
		for (const lang of LOCALES) lists.set(lang, await firstTen(sample, lang));
		for (const [at, [a, b]] of PAIRS.entries()) {
			const other = new Set(lists.get(b));
			const shared = lists.get(a)!.filter((id) => other.has(id)).length;
			found[at]!.shares.push({ need: sample.key, share: shared / FIRST_TEN });
		}
	}
	return found.map(({ pair, shares }) => {
		const mean = shares.reduce((sum, { share }) => sum + share, 0) / shares.length;
		return { pair, mean, least: shares.toSorted((x, y) => x.share - y.share)[0]! };
	});
}

it('finds the same solutions for a need in any language, with a third of them written in each', async () => {
	const found = await overlaps();
	for (const { pair, mean, least } of found)
		expect(mean, `${pair}, the least of them ${least.share} (${least.need})`).toBeGreaterThanOrEqual(MUST);
	// Traditional and Simplified Chinese are one language in two scripts.
	expect(found.at(-1)?.mean).toBe(1);
}, 120_000);
