import type { Route } from '@playwright/test';
import { notificationsSpec } from '../src/lib/server/notification/notification-collection.ts';
import { DEMO_PASSWORD, sampleSignIns } from '../src/lib/server/sample/sign-ins.ts';
import { expect, signIn, test, type TestLab } from './support/lab.ts';
import { expectAccessible, hold } from './support/page.ts';

const refuse = (status: number) => (route: Route) =>
	route.request().method() === 'POST'
		? route.fulfill({
				status: 200,
				contentType: 'application/json',
				body: JSON.stringify({ type: 'error', status, error: { message: 'internal', id: 'number-7' } })
			})
		: route.fallback();

test('a page that is long in coming shows its shape, a quick one does not', async ({ page }) => {
	await page.goto('/en', { waitUntil: 'networkidle' });
	const skeleton = page.locator('.coming');
	const said = page.locator('.sr-only[role="status"]').last();
	const goTo = (name: string) =>
		page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();
	// The script of skeletons comes when somebody first points at something: the clock may stop only after that.
	const releaseFirst = await hold(page, /outcomes\/__data\.json/);
	await goTo('Outcomes');
	await expect(skeleton).toContainText('Outcomes');
	releaseFirst();
	await expect(skeleton).toHaveCount(0);
	await page.clock.install();
	await page.clock.pauseAt(Date.now() + 60_000);
	const release = await hold(page, /solutions\/__data\.json/);

	await goTo('Solutions');
	await page.clock.runFor(120);
	await expect(page.locator('.waiting')).toBeAttached();
	await page.clock.runFor(100);
	await expect(skeleton).toHaveCount(0);
	await page.clock.runFor(200);
	await expect(skeleton).toContainText('Solutions');
	await expect(page.locator('main [aria-busy="true"]')).toHaveCount(1);
	await expect(page.locator('h1')).toBeHidden();
	await expect(said).toHaveText('');
	await page.clock.runFor(1000);
	await expect(said).toHaveText('Loading…');
	await page.clock.resume();
	await expectAccessible(page);

	release();
	await expect(page.locator('h1')).toHaveText('Solutions');
	await expect(page.locator('main article').first()).toBeVisible();
	await expect(skeleton).toHaveCount(0);
	await expect(said).toHaveText('');
});

test('the page below a skeleton keeps its place for the way back', async ({ page }) => {
	await page.goto('/tc/solutions', { waitUntil: 'networkidle' });
	const item = page.locator('main article a').nth(12);
	await item.scrollIntoViewIfNeeded();
	const scrolled = await page.evaluate(() => scrollY);
	expect(scrolled).toBeGreaterThan(500);
	const release = await hold(page, /solutions\/[^/]+\/__data\.json/);
	await item.click();
	await expect(page.locator('.coming .skeleton').first()).toBeInViewport();
	release();
	await expect(page).toHaveURL(/\/solutions\/[^/]+$/);
	await expect(page.locator('.coming')).toHaveCount(0);
	await page.goBack();
	await expect(page).toHaveURL(/\/tc\/solutions$/);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled - 100);
});

test('a list that is narrowed stays until the other one is there', async ({ page }) => {
	await page.goto('/en/solutions', { waitUntil: 'networkidle' });
	const release = await hold(page, /solutions\/__data\.json\?.*q=drone/);
	const first = page.locator('main article').first();
	const before = await first.innerText();
	await page.getByRole('searchbox').fill('drone');
	await expect(page.locator('.changing')).toHaveAttribute('aria-busy', 'true');
	await expect(first).toHaveText(before, { useInnerText: true });
	await expect(page.locator('.coming')).toHaveCount(0);
	release();
	await expect(page.locator('main mark').first()).toBeVisible();
	await expect(page.locator('.changing')).toHaveAttribute('aria-busy', 'false');
});

/** Somebody who has two notifications to read, and to whom nobody else's doings are told. */
async function toldTwice(lab: TestLab) {
	const { owner: account } = await lab.people();
	for (const n of [1, 2]) {
		const now = lab.services.now();
		await lab.services.storage.collection(notificationsSpec).insert({
			id: lab.services.newId(),
			personId: account.id,
			type: 'solution.listed',
			at: now,
			item: { kind: 'solution', id: lab.services.newId() },
			notifiedAs: 'supplier',
			reference: `S-${lab.tag}-${n}`,
			title: { en: `Solution ${lab.tag} ${n}` },
			createdAt: now,
			updatedAt: now
		});
	}
	return account;
}

test('a notification is read at once; one that was refused is new again, and why', async ({
	browser,
	lab
}) => {
	const page = await signIn(browser, await toldTwice(lab));
	await page.goto('/en/notifications', { waitUntil: 'networkidle' });
	const [newer, older] = [page.locator('main li').nth(-2), page.locator('main li').nth(-1)];
	const bell = page.getByRole('link', { name: /^Notifications/ });
	await expect(bell).toContainText('2');

	const release = await hold(page, /\/notifications\?\/read/, 'POST');
	await newer.getByRole('button', { name: 'Mark as read' }).click();
	await expect(newer.getByText('New', { exact: true })).toHaveCount(0);
	await expect(newer.getByRole('button', { name: 'Open' })).toBeFocused();
	await expect(bell).toContainText('1');
	const loaded = page.waitForResponse(/notifications\/__data\.json/);
	release();
	await loaded;
	await expect(bell).toContainText('1');
	await expect(newer.getByText('New', { exact: true })).toHaveCount(0);

	await page.route(/\/notifications\?\/read/, refuse(500));
	await page.getByRole('button', { name: 'Mark all as read' }).click();
	await expect(page.getByText('number-7')).toBeVisible();
	await expect(older.getByText('New', { exact: true })).toBeVisible();
	await expect(bell).toContainText('1');
	await page.unrouteAll();
	await page.getByRole('button', { name: 'Mark all as read' }).click();
	await expect(page.getByText('New', { exact: true })).toHaveCount(0);
	await expect(bell).toHaveText('');
	await page.context().close();
});

test('a decision on a match shows at once; one that was refused is taken back, and why', async ({
	browser
}) => {
	const email = sampleSignIns.find(({ role }) => role === 'coordinator')?.email ?? '';
	const page = await signIn(browser, { email }, { password: DEMO_PASSWORD });
	await page.goto('/en/coordinator?stage=matching', { waitUntil: 'networkidle' });
	// Of the sample lab, not the first: that may be another journey's, which is deciding on it.
	await page.getByRole('link', { name: 'See crowding at public events' }).click();
	await expect(page).toHaveURL(/\/matches/);
	const [pin, unpin] = ['Pin', 'Unpin'].map((name) => page.getByRole('button', { name, exact: true }));
	await page.locator('main ol li a').filter({ visible: true }).last().click();
	await expect(pin!).toBeVisible();

	const release = await hold(page, /match\.(pin|undo)/, 'POST');
	await pin!.click();
	await expect(unpin!).toBeVisible();
	await expect(page.getByText('Pinned.')).toHaveCount(0);
	release();
	await expect(page.getByText('Pinned.')).toBeVisible();

	await page.route(/match\.undo/, (route) => route.abort('connectionfailed'));
	await unpin!.click();
	await expect(page.getByText('could not be reached')).toBeVisible();
	await expect(unpin!).toBeVisible();
	await page.unrouteAll();
	await unpin!.click();
	await expect(pin!).toBeVisible();
	await page.context().close();
});

test('a file on its way shows how far it is, can be called back and sent again', async ({ browser, lab }) => {
	const page = await signIn(browser, await lab.account('administrator', 'lab'));
	await page.goto('/en/admin/import', { waitUntil: 'networkidle' });
	await page
		.locator('input[type="file"]')
		.setInputFiles({ name: `${lab.tag}.csv`, mimeType: 'text/csv', buffer: Buffer.from('title\nx\n') });
	const release = await hold(page, /import\/upload/, 'POST');
	const send = page.getByRole('button', { name: 'Send the file' });
	await send.click();
	await expect(page.locator('progress')).toBeVisible();
	await expect(send).toBeDisabled();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.locator('progress')).toHaveCount(0);
	release();

	await page.route(/import\/upload/, (route) => route.abort('connectionfailed'));
	await send.click();
	await expect(page.getByRole('alert')).toContainText('could not be reached');
	await page.unrouteAll();
	await send.click();
	await expect(page).toHaveURL(/\/admin\/import\/[0-9a-f-]{36}/);
	await page.context().close();
});
