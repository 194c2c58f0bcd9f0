import { DEMO_PASSWORD, sampleSignIns } from '../src/lib/server/sample/sign-ins.ts';
import { expect, signIn, test } from './support/lab.ts';

test('the words of an invitation that did not get through stand in its form again', async ({ browser }) => {
	const email = sampleSignIns.find(({ role }) => role === 'coordinator')?.email ?? '';
	const page = await signIn(browser, { email }, { password: DEMO_PASSWORD });
	await page.goto('/en/coordinator?stage=matching');
	const need = page.locator('main a[href$="/matches"]').last();
	await page.goto((await need.getAttribute('href')) ?? '');
	await page.route(/match\.invite/, (route) => route.abort());

	const invite = page.getByRole('button', { name: 'Invite…' });
	await invite.click();
	const message = page.locator('dialog[open] textarea[name="message"]');
	await message.fill('Could your sensors count kerbside spaces?');
	await page.locator('dialog[open] form button').last().click();
	await expect(page.getByText('does not answer')).toBeVisible();
	await invite.click();
	await expect(message).toHaveValue('Could your sensors count kerbside spaces?');
	await page.context().close();
});
