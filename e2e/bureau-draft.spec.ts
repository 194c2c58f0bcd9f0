import { challengesSpec } from '../src/lib/server/challenge/challenge-collection.ts';
import { expect, signIn, test } from './support/lab.ts';
import { idOf, visit } from './support/page.ts';

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
