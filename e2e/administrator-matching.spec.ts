import type { Page } from '@playwright/test';
import { readyContent } from '../src/lib/domain/challenge/challenge-fixtures.ts';
import { MATCHING_SETTINGS_ID } from '../src/lib/domain/matching/settings.ts';
import { addNeed, addSolution } from '../src/lib/server/matching/matching-fixtures.ts';
import { expect, signIn, test, type TestLab } from './support/lab.ts';
import { send, visit } from './support/page.ts';

const PROBLEM = 'Egrets nest in the cableway gondolas and stop the turnstiles of the funicular.';

/** A need with eleven answers from its own application area, and a twelfth that says less, from another. */
async function needWithTwelveAnswers(lab: TestLab): Promise<{ need: string; far: string }> {
	const { services, tag } = lab;
	const near = await lab.organisation('supplier', { en: `Near ${tag} Limited` });
	const other = await lab.organisation('supplier', { en: `Far ${tag} Limited` });
	const title = { en: `Egrets ${tag}` };
	for (let n = 1; n <= 11; n++)
		await addSolution(
			services,
			services.newId(),
			{ title: { en: `Egrets ${n}` }, summary: { en: PROBLEM }, areas: ['transport'] },
			near
		);
	const far = services.newId();
	const summary = { en: `${PROBLEM} ${'It also sends a note to the office. '.repeat(9)}` };
	await addSolution(services, far, { title: { en: 'Egrets' }, summary, areas: ['health'] }, other);
	const need = await addNeed(services, {
		id: services.newId(),
		reference: `C-${tag}`,
		organisationId: await lab.organisation('bureau', { en: `Bureau ${tag}` }),
		content: readyContent({ title, problem: { en: PROBLEM }, areas: ['transport'], capabilities: [] })
	});
	return { need, far };
}

async function saveSettings(page: Page, newcomers: number, crossField: boolean): Promise<void> {
	await page.goto('/en/admin/matching');
	await send(page, 'save', async (form) => {
		await form.locator('select[name="slots.newcomers:number"]').selectOption(String(newcomers));
		await form.locator('input[name="slots.crossField:boolean"]').setChecked(crossField);
	});
	await expect(page.getByText('The settings of matching are saved')).toBeVisible();
}

test('an administrator changes the places of match lists, sees it at once and in the trail', async ({
	browser,
	lab
}) => {
	const { need, far } = await needWithTwelveAnswers(lab);
	const page = await signIn(browser, await lab.account('administrator', 'lab'));
	const list = `/en/coordinator/challenges/${need}/matches`;
	const candidates = page.locator('main ol > li');
	const another = candidates.filter({ has: page.locator(`a[href*="${far}"]`) });
	const rank = async () => (await candidates.locator('a[href*="s="]').all()).length;

	await visit(page, '/en/admin/matching');
	await saveSettings(page, 0, false);
	await expect(async () => {
		await page.goto(list);
		expect(await rank()).toBeGreaterThanOrEqual(12);
		await expect(another).toContainText('Rank 12', { timeout: 1000 });
	}).toPass({ timeout: 30_000 });
	await expect(candidates.filter({ hasText: 'From another field' })).toHaveCount(0);

	await saveSettings(page, 0, true);
	await visit(page, `${list}?s=${far}`);
	await expect(another).toContainText('Rank 10');
	await expect(another).toContainText('From another field');
	await expect(page.locator('#candidate')).toContainText('By score alone it would be number 12');

	// As it was: other lists are everybody's.
	await saveSettings(page, 2, true);
	const trail = `/audit/matching-settings/${MATCHING_SETTINGS_ID}`;
	await expect(async () => {
		await page.goto(`/en${trail}`);
		await expect(page.locator('main')).toContainText(
			'from 0 for newcomers, 0 for another field to 0 for newcomers, 1 for another field',
			{ timeout: 1000 }
		);
	}).toPass({ timeout: 20_000 });
	await visit(page, `/en${trail}`);
	await expect(page.locator('main')).toContainText('Test administrator');
	await page.getByRole('link', { name: 'Settings of matching' }).click();
	await expect(page).toHaveURL(/\/en\/admin\/matching$/);

	for (const [language, words] of [
		['tc', '新供應商名額 0 個、跨範疇名額 1 個'],
		['sc', '新供应商名额 0 个、跨领域名额 1 个']
	] as const) {
		await visit(page, `/${language}/admin/matching`);
		await visit(page, `/${language}${trail}`);
		await expect(page.locator('main')).toContainText(words);
	}
	await page.context().close();
});
