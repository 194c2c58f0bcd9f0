import type { Browser, Page } from '@playwright/test';
import { DEMO_PASSWORD, sampleSignIns } from '../src/lib/server/sample/sign-ins.ts';
import { expect, signIn, test } from './support/lab.ts';

/** A need of the sample lab that is being matched, as a coordinator sees it. */
async function atWorkbench(browser: Browser): Promise<Page> {
	const email = sampleSignIns.find(({ role }) => role === 'coordinator')?.email ?? '';
	const page = await signIn(browser, { email }, { password: DEMO_PASSWORD });
	await page.goto('/en/coordinator?stage=matching');
	const need = page.locator('main a[href$="/matches"]').last();
	await page.goto((await need.getAttribute('href')) ?? '');
	return page;
}

test('the words of an invitation that did not get through stand in its form again', async ({ browser }) => {
	const page = await atWorkbench(browser);
	await page.route(/match\.invite/, (route) => route.abort());

	const invite = page.getByRole('button', { name: 'Invite…' });
	await invite.click();
	const message = page.locator('dialog[open] textarea[name="message"]');
	await message.fill('Could your sensors count kerbside spaces?');
	await page.locator('dialog[open] form button').last().click();
	await expect(page.getByText('could not be reached')).toBeVisible();
	await invite.click();
	await expect(message).toHaveValue('Could your sensors count kerbside spaces?');
	await page.context().close();
});

test('where proposals have closed nobody is invited, and the page says what would open it again', async ({
	browser
}) => {
	const page = await atWorkbench(browser);
	await page.goto('/en/coordinator?stage=matching');
	const need = page
		.getByRole('listitem')
		.or(page.getByRole('row'))
		.filter({ hasText: 'Inspect ageing façades' });
	await page.goto((await need.locator('a[href$="/matches"]').first().getAttribute('href')) ?? '');
	const candidate = page.locator('#candidate');
	await expect(candidate.getByText(/Proposals closed on .*addendum/)).toBeVisible();
	await expect(candidate.getByRole('button', { name: 'Pin', exact: true })).toBeVisible();
	await expect(candidate.getByText('Invite…')).toHaveCount(0);
	await page.context().close();
});

test('a dismissal asks for its reason: none is chosen beforehand, with JavaScript or without', async ({
	browser
}) => {
	const page = await atWorkbench(browser);
	await page.waitForLoadState('networkidle');
	const sent: string[] = [];
	page.on('request', (request) => request.url().includes('match.dismiss') && sent.push(request.url()));
	await page.getByRole('button', { name: 'Dismiss…' }).click();
	const dialog = page.locator('dialog[open]');
	await dialog.locator('textarea').fill('Nothing for a kerb.');
	await dialog.getByRole('button', { name: 'Dismiss', exact: true }).click();
	await expect(dialog.getByText('Choose a reason.')).toBeVisible();
	await expect(dialog.locator('select')).toBeFocused();
	expect(sent).toEqual([]);

	const storageState = await page.context().storageState();
	const plain = await browser.newPage({ javaScriptEnabled: false, storageState });
	await plain.goto(page.url());
	const second = plain.locator('main a[href*="s="]').nth(1);
	await plain.goto(new URL((await second.getAttribute('href')) ?? '', page.url()).href);
	const candidate = plain.locator('#candidate');
	const title = await candidate.locator('h2, h3').first().innerText();
	await candidate.getByText('Dismiss…').click();
	const form = candidate.locator('form[action*="dismiss"]');
	await form.locator('textarea').fill('Nothing for a kerb.');
	await form.getByRole('button').click();
	await expect(form.getByText('Choose a reason.')).toBeVisible();
	await expect(form.locator('textarea')).toHaveValue('Nothing for a kerb.');
	await expect(candidate.locator('h2, h3').first()).toHaveText(title);
	for (const one of [page, plain]) await one.context().close();
});

test('a decision by keyboard leaves the focus at the next one', async ({ browser }) => {
	const page = await atWorkbench(browser);
	await page.waitForLoadState('networkidle');
	const [pin, unpin] = ['Pin', 'Unpin'].map((name) => page.getByRole('button', { name, exact: true }));
	await pin?.focus();
	for (const next of [unpin, pin]) {
		const answered = page.waitForResponse(/match\.(pin|undo)/);
		await page.keyboard.press('Enter');
		await expect(next!).toBeFocused();
		await answered;
	}
	await page.context().close();
});

test('the match report prints: every reason and the range on paper, nothing of the page around it', async ({
	browser
}) => {
	const page = await atWorkbench(browser);
	await page.goto(page.url().replace(/\/matches.*$/, '/report?full=5'));
	await expect(page.getByText(/of 100$/)).toHaveCount(5);
	await page.setViewportSize({ width: 718, height: 1000 });
	await page.emulateMedia({ media: 'print' });
	for (const link of ['Print', 'the first 10'])
		await expect(page.getByText(link, { exact: true })).toBeHidden();
	for (const nav of await page.locator('nav').all()) await expect(nav).toBeHidden();
	await expect(page.getByText('Why it stands here')).toHaveCount(5);
	for (const heading of await page.getByText('Why it stands here').all()) await expect(heading).toBeVisible();
	await expect(page.locator('main blockquote').first()).toBeVisible();
	await expect(page.getByText('once what is unknown is answered').first()).toBeVisible();
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	expect(wide).toBeLessThanOrEqual(0);
	await page.context().close();
});

test('what separates two candidates adds up to the difference of their scores', async ({ browser }) => {
	const page = await atWorkbench(browser);
	const ids = await page
		.locator('main ol a[href*="s="]')
		.evaluateAll((links) =>
			links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('s'))
		);
	const base = page.url().replace(/\/matches.*$/, '/matches/compare');
	await page.goto(`${base}?a=${ids[0]}&b=${ids.at(-1)}`);
	const cells = await page.locator('main table tr td:last-child').allInnerTexts();
	const points = cells.map((text) => Number(text.replace('\u2212', '-')));
	const total = points.pop() ?? NaN;
	expect(points.length).toBeGreaterThanOrEqual(5);
	// Each is rounded to a tenth.
	expect(Math.abs(points.reduce((sum, one) => sum + one, 0) - total)).toBeLessThan(0.5);
	await page.context().close();
});
