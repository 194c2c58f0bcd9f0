import type { Browser } from '@playwright/test';
import { challengesSpec } from '../src/lib/server/challenge/challenge-collection.ts';
import { expect, PASSWORD, signIn, test } from './support/lab.ts';
import { idOf, reveal, visit } from './support/page.ts';

/** A new draft of an officer whose browser runs no scripts: its page, its fields, and its save button. */
async function draftWithoutScript(browser: Browser, officer: Parameters<typeof signIn>[1], title: string) {
	const page = await signIn(browser, officer, { javaScriptEnabled: false });
	await page.goto('/en/bureau/challenges/new');
	await page.locator('input[name="content.title.en"]').fill(title);
	await page.locator('main form button:not([type="button"])').last().click();
	await page.waitForURL(/edit/);
	const field = (name: string) => page.locator(`[name="content.${name}"]`);
	const save = async () => {
		await page.locator('main form[action$="?/save"] button:not([type="button"])').last().click();
		await page.waitForLoadState('load');
	};
	return { page, field, save };
}

test('a draft is started, saved as one types, and read again @mongo', async ({ browser, lab }) => {
	const { officer } = await lab.people();
	const page = await signIn(browser, officer);
	await visit(page, '/en/bureau/challenges/new');
	await page.locator('input[name="content.title.en"]').fill(`Draft ${lab.tag}`);
	await page.locator('main form button:not([type="button"])').last().click();
	await page.waitForURL(/bureau\/challenges\/[0-9a-f-]{36}\/edit/);
	const id = idOf(page);
	const problem = page.locator('textarea[name="content.problem.en"]');
	await problem.pressSequentially('Nobody pressed a button to save this.');
	const challenges = lab.services.storage.collection(challengesSpec);
	await expect
		.poll(async () => (await challenges.get(id)).content.problem?.en, { timeout: 15_000 })
		.toBe('Nobody pressed a button to save this.');
	await visit(page, `/tc/bureau/challenges/${id}`);
	await expect(page.locator('main')).toContainText('Nobody pressed a button to save this.');
	await page.context().close();
});

test('a draft of somebody who was signed out says where to sign in, and is saved afterwards', async ({
	browser,
	lab
}) => {
	const { officer } = await lab.people();
	const page = await signIn(browser, officer);
	await page.goto('/en/bureau/challenges/new');
	await page.locator('input[name="content.title.en"]').fill(`Kept ${lab.tag}`);
	await page.locator('main form button:not([type="button"])').last().click();
	await page.waitForURL(/edit/);
	const id = idOf(page);
	const problem = page.locator('textarea[name="content.problem.en"]');
	await page.context().clearCookies({ name: /session/ });
	await problem.pressSequentially('Written after the session ended');
	const opens = page.context().waitForEvent('page');
	await page.getByRole('status').getByRole('link', { name: 'Sign in in a new tab' }).click();
	const tab = await opens;
	await tab.locator('input[name="email"]').fill(officer.email);
	await tab.locator('input[name="password"]').fill(PASSWORD);
	await tab.locator('main form button').first().click();
	await tab.waitForURL(/bureau/);
	await problem.press('End');
	await problem.pressSequentially(', and saved.');
	const challenges = lab.services.storage.collection(challengesSpec);
	await expect
		.poll(async () => (await challenges.get(id)).content.problem?.en, { timeout: 15_000 })
		.toBe('Written after the session ended, and saved.');
	await page.context().close();
});

test('a step that somebody else was before with shows the need as it is now', async ({ browser, lab }) => {
	const { officer } = await lab.people();
	const page = await signIn(browser, officer);
	await page.goto('/en/bureau/challenges/new');
	await page.locator('input[name="content.title.en"]').fill(`Closed ${lab.tag}`);
	await page.locator('main form button:not([type="button"])').last().click();
	await page.waitForURL(/edit/);
	const address = `/en/bureau/challenges/${idOf(page)}`;
	const stale = await page.context().newPage();
	for (const one of [page, stale]) await one.goto(address, { waitUntil: 'networkidle' });
	for (const one of [page, stale]) {
		const form = one.locator('form[action*="close"]');
		await reveal(form);
		await form.locator('[name="closing"][value="withdrawn"]').check();
		await form.locator('textarea').fill('Asked for twice.');
		await form.locator('button:not([type="button"])').last().click();
		await expect(one.locator('main header')).toContainText('Closed · withdrawn');
		await expect(form).toHaveCount(0);
	}
	await expect(stale.getByText('Someone else changed this meanwhile.')).toBeVisible();
	await page.context().close();
});

test('two people edit one draft and neither loses a word', async ({ browser, lab }) => {
	const { officer, bureau } = await lab.people();
	const colleague = await lab.account('bureau-officer', bureau);
	const [first, second] = [
		await signIn(browser, officer, { javaScriptEnabled: false }),
		await signIn(browser, colleague, { javaScriptEnabled: false })
	];
	await first.goto('/en/bureau/challenges/new');
	await first.locator('input[name="content.title.en"]').fill(`Shared ${lab.tag}`);
	await first.locator('main form button:not([type="button"])').last().click();
	await first.waitForURL(/edit/);
	await second.goto(first.url());
	for (const [page, words] of [
		[first, 'what the first one wrote'],
		[second, 'what the second one wrote']
	] as const) {
		await page.locator('textarea[name="content.problem.en"]').fill(words);
		await page.locator('main form[action$="?/save"] button:not([type="button"])').last().click();
		await page.waitForLoadState('load');
	}
	await expect(second.locator('main')).toContainText('what the first one wrote');
	await expect(second.locator('textarea[name="content.problem.en"]')).toHaveValue(
		'what the second one wrote'
	);
	for (const page of [first, second]) await page.context().close();
});

test('without JavaScript a refused draft comes back as it was typed, what was emptied stays empty', async ({
	browser,
	lab
}) => {
	const { officer } = await lab.people();
	const { page, field, save } = await draftWithoutScript(browser, officer, `Refused ${lab.tag}`);
	await field('problem.en').fill('Somebody empties this.');
	await field('capabilities[0].text.en').fill('Counts spaces');
	await save();
	await field('capabilities[1].text.en').fill('Works at night');
	await save();
	await field('problem.en').fill('');
	await field('capabilities[0].text.en').fill('');
	await field('budget.min:number').fill('not a sum');
	await save();
	await expect(field('budget.min:number')).toHaveAttribute('aria-invalid', 'true');
	await expect(field('budget.min:number')).toHaveValue('not a sum');
	await expect(field('problem.en')).toHaveValue('');
	await expect(field('capabilities[0].text.en')).toHaveValue('');
	await expect(field('capabilities[1].text.en')).toHaveValue('Works at night');
	await field('budget.min:number').fill('1000');
	await field('budget.max:number').fill('2000');
	await save();
	await page.goto(page.url().replace(/\?.*/, ''));
	await expect(field('problem.en')).toHaveValue('');
	await expect(field('capabilities[0].text.en')).toHaveValue('Works at night');
	await expect(field('capabilities[1].text.en')).toHaveValue('');
	await page.context().close();
});

test('without JavaScript the rows that are new after a refusal keep their defaults', async ({
	browser,
	lab
}) => {
	const { officer } = await lab.people();
	const { page, field, save } = await draftWithoutScript(browser, officer, `Rows ${lab.tag}`);
	await field('capabilities[0].text.en').fill('Counts spaces');
	await save();
	await field('capabilities[0].text.en').fill('');
	await field('capabilities[0].must:boolean').uncheck();
	await field('budget.min:number').fill('not a sum');
	await save();
	await expect(field('budget.min:number')).toHaveAttribute('aria-invalid', 'true');
	await expect(field('capabilities[1].text.en')).toHaveValue('');
	await expect(field('capabilities[1].must:boolean')).toBeChecked();
	await field('capabilities[1].text.en').fill('Works at night');
	await field('capabilities[1].must:boolean').uncheck();
	await save();
	// Unticked by hand it stays so, and another new row is below.
	await expect(field('capabilities[1].text.en')).toHaveValue('Works at night');
	await expect(field('capabilities[1].must:boolean')).not.toBeChecked();
	await expect(field('capabilities[2].must:boolean')).toBeChecked();
	await page.context().close();
});
