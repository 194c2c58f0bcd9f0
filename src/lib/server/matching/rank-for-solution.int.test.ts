import { afterEach, beforeEach, expect, it } from 'vitest';
import { readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import { createTestServices, supplierMember, testCtx, type TestServices } from '../testing/index.ts';
import { addNeed, addSolution, addSupplier, drain } from './matching-fixtures.ts';
import { rankForSolution, rankForSolutionInput } from './rank-for-solution.ts';

let test: TestServices;
beforeEach(async () => {
	test = await createTestServices();
	await addSupplier(test.services, 'supplier-1');
});
afterEach(() => test.close());

const fits = async (solutionId: string) => {
	const own = testCtx(test.services, supplierMember('supplier-1'));
	const { rows } = await rankForSolution(own, rankForSolutionInput.parse({ solutionId }));
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
