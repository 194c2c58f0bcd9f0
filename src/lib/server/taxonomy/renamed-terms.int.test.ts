import { afterEach, beforeEach, expect, it } from 'vitest';
import { readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import { addNeed, addSolution, addSupplier, drain } from '../matching/matching-fixtures.ts';
import { rankChallenge, rankChallengeInput } from '../matching/rank-challenge.ts';
import { listPublicChallenges, listPublicChallengesInput } from '../challenge/list-public-challenges.ts';
import { listPublicSolutions, listPublicSolutionsInput } from '../solution/list-public-solutions.ts';
import {
	administrator,
	coordinator,
	createTestServices,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { updateTerm } from './edit-term.ts';
import { seedTaxonomy } from './seed-taxonomy.ts';

let test: TestServices;
beforeEach(async () => {
	test = await createTestServices();
	await seedTaxonomy(test.services);
	await addSupplier(test.services, 'supplier-1');
	const areas = ['water-drainage'];
	await addSolution(test.services, 'with-term', {
		title: { en: 'Plain box' },
		summary: { en: 'A box.' },
		areas
	});
	await addSolution(test.services, 'without', {
		title: { en: 'Other box' },
		summary: { en: 'A box.' },
		areas: []
	});
	await addNeed(test.services, {
		content: readyContent({
			title: { en: 'Zeppelins' },
			problem: { en: 'Zeppelins leak.' },
			areas,
			department: 'dsd',
			capabilities: []
		})
	});
	await drain(test.services);
});
afterEach(() => test.close());

const as = (actor = coordinator()) => testCtx(test.services, actor);
const rename = async (kind: 'area' | 'department', code: string, en: string) => {
	const input = { kind, code, version: 1, name: { en }, synonyms: [] };
	await updateTerm(as(administrator()), input);
	await drain(test.services);
	test.advance(60_000);
};
const solutionsFor = async (q: string) =>
	(await listPublicSolutions(as(), listPublicSolutionsInput.parse({ q }))).items.map(({ id }) => id);
const challengesFor = async (q: string) =>
	(await listPublicChallenges(as(), listPublicChallengesInput.parse({ q }))).items.map(({ id }) => id);

it('items are found by the new name of a term that they carry', async () => {
	expect(await solutionsFor('zeppelin')).toEqual([]);
	await rename('area', 'water-drainage', 'Zeppelin hangars');
	expect(await solutionsFor('zeppelin')).toEqual(['with-term']);
	expect(await challengesFor('hangars')).toEqual(['challenge-1']);
	await rename('department', 'dsd', 'Bureau of Airships');
	expect(await challengesFor('airships')).toEqual(['challenge-1']);
});

it('and matched by it, also where the matcher had read them before', async () => {
	const content = readyContent({ title: { en: 'Zeppelins' }, problem: { en: 'They leak.' }, areas: [] });
	await addNeed(test.services, { id: 'challenge-2', content });
	await drain(test.services);
	const fit = async () => {
		const input = rankChallengeInput.parse({ challengeId: 'challenge-2', limit: 60, quoted: 0 });
		const { rows } = await rankChallenge(as(), input);
		const row = rows.find(({ solutionId }) => solutionId === 'with-term');
		const words = row?.explanation.criteria
			.find(({ criterion }) => criterion === 'problem-fit')
			?.reasons.find(({ key }) => key === 'words');
		return words?.value ?? 0;
	};
	const before = await fit();
	await rename('area', 'water-drainage', 'Zeppelins');
	expect(await fit()).toBeGreaterThan(before);
});
