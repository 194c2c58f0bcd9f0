import { parse } from 'csv-parse/sync';
import type { Route } from '@playwright/test';
import { SECURITY_HEADERS } from '../src/lib/web/security-headers.ts';
import { expect, test } from './support/lab.ts';
import { visit } from './support/page.ts';

const LANGUAGES = ['en', 'tc', 'sc'] as const;

for (const language of LANGUAGES)
	test(`the public reads everything in ${language}`, async ({ page }) => {
		for (const path of [
			'',
			'/challenges',
			'/solutions',
			'/outcomes',
			'/sign-in',
			'/sign-up',
			'/forgot-password',
			'/reset-password',
			'/invitation',
			'/privacy'
		])
			await visit(page, `/${language}${path}`);
		for (const list of ['challenges', 'solutions', 'outcomes']) {
			await page.goto(`/${language}/${list}`);
			const first = page.locator(`main a[href^="/${language}/${list}/"]`).first();
			await visit(page, (await first.getAttribute('href')) ?? '');
		}
	});

test('the public site fits a phone and works in the dark', async ({ browser }) => {
	const context = await browser.newContext({ viewport: { width: 375, height: 800 }, colorScheme: 'dark' });
	const page = await context.newPage();
	for (const path of ['/tc', '/tc/challenges', '/en/solutions?q=drone', '/sc/outcomes'])
		await visit(page, path);
	await context.close();
});

test('a list is searched as one types, narrowed by facets, and its address is shareable', async ({
	page,
	browser
}) => {
	await page.goto('/en/solutions');
	await page.getByRole('searchbox').pressSequentially('drone');
	await expect(page).toHaveURL(/q=drone/);
	await expect(page.locator('main mark').first()).toHaveText(/drone/i);
	const facet = page.locator('main a[href*="technology="]:visible').first();
	await facet.click();
	await expect(page).toHaveURL(/technology=/);
	const shared = page.url();
	const other = await (await browser.newContext()).newPage();
	await other.goto(shared);
	await expect(other.getByRole('searchbox')).toHaveValue('drone');
	await expect(other.locator('main mark').first()).toBeVisible();
	await other.context().close();
});

test('Traditional finds Simplified and the reverse, and English finds neither by accident', async ({
	page
}) => {
	for (const words of ['無人機', '无人机']) {
		await page.goto(`/tc/solutions?q=${words}`);
		await expect(page.locator('main')).toContainText('搜翼');
	}
});

test('switching the language keeps the page', async ({ page }) => {
	await page.goto('/en/challenges?q=parking');
	await page.getByRole('navigation', { name: 'Language' }).getByRole('link', { name: '繁體中文' }).click();
	await expect(page).toHaveURL(/\/tc\/challenges\?q=parking/);
	await expect(page.locator('html')).toHaveAttribute('lang', /zh-Hant/);
});

for (const [list, language, query, title] of [
	['challenges', 'en', '?q=drainage&sort=newest', 'Title'],
	['solutions', 'tc', '?q=無人機&page=7', '標題'],
	['solutions', 'en', '?area=transport', 'Title'],
	['outcomes', 'sc', '?decision=scale', '标题']
] as const)
	test(`${list} come as the CSV of what the page lists in ${language}: ${query}`, async ({ page }) => {
		await page.goto(`/${language}/${list}${query}`);
		const link = page.getByRole('link', { name: 'CSV' });
		const address = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
		const answer = await page.request.get(address);
		expect(answer.headers()['content-type']).toBe('text/csv; charset=utf-8');
		expect(answer.headers()['content-disposition']).toContain(`${list}-${language}.csv`);
		const body = await answer.body();
		expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const rows = parse(body, { bom: true, columns: true }) as Record<string, string>[];
		const shown = page.locator(`main .changing a[href^="/${language}/${list}/"]`);
		expect(rows.map((row) => row[title])).toEqual(await shown.allInnerTexts());
		expect(rows.length).toBeGreaterThan(0);
		const hrefs = await shown.evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href));
		expect(rows.map((row) => Object.values(row).at(-1))).toEqual(hrefs);
	});

test('health tells storage, search, lag and versions', async ({ request }) => {
	const health = (await (await request.get('/api/health')).json()) as Record<string, unknown>;
	expect(health).toMatchObject({ status: 'ok', storage: { ok: true }, search: { ok: true } });
	expect(Object.keys(health)).toEqual(expect.arrayContaining(['lag', 'versions']));
});

for (const language of LANGUAGES)
	test(`what is not there says so in ${language}`, async ({ page }) => {
		for (const path of [
			'/nothing-here',
			'/challenges/no-such-need',
			"/outcomes/no'id",
			'/solutions/%00',
			'/solutions/00000000-0000-7000-8000-000000000000'
		]) {
			const answer = await page.goto(`/${language}${path}`);
			expect(answer?.status()).toBe(404);
			await expect(page.locator('h1')).toBeVisible();
			await expect(page.locator('header nav').first()).toBeAttached();
			await expect(page.locator('body')).not.toContainText(/Error:|at .*\.js:\d+/);
		}
	});

for (const language of LANGUAGES)
	test(`an address that no longer fits leads on in ${language}`, async ({ page }) => {
		// Past the end: the last page, with the way back to the one before.
		await page.goto(`/${language}/solutions?page=9999`);
		await expect(page.locator(`main a[href^="/${language}/solutions/"]`).first()).toBeVisible();
		await page.locator('nav a[rel=prev]').click();
		await expect(page.locator(`main a[href^="/${language}/solutions/"]`).first()).toBeVisible();
		await page.goto(`/${language}/challenges?page=minus-one`);
		await expect(page.locator(`main a[href^="/${language}/challenges/"]`).first()).toBeVisible();

		// A cursor that is none: the page says so and shows itself without it.
		const need = page.locator(`main a[href^="/${language}/challenges/"]`).first();
		const path = (await need.getAttribute('href')) ?? '';
		const answer = await page.goto(`${path}?questions=no-cursor`);
		expect(answer?.status()).toBe(400);
		await page.locator(`main a[href="${path}"]`).click();
		await expect(page).toHaveURL(path);
		await expect(page.locator('#questions')).toBeVisible();

		// A reset link that is spent says so before anybody types a password.
		await page.goto(`/${language}/reset-password?token=${'x'.repeat(43)}`);
		await expect(page.locator('input[type=password]')).toHaveCount(0);
		await page.locator(`main a[href="/${language}/forgot-password"]`).click();
		await expect(page.locator('input[name=email]')).toBeVisible();
	});

test('a form that is far too long is refused in the language of its page', async ({ request, baseURL }) => {
	const answer = await request.post('/tc/sign-in', {
		form: { email: 'x'.repeat(1_100_000) },
		headers: { origin: baseURL ?? '', accept: 'text/html' }
	});
	expect(answer.status()).toBe(413);
	expect(await answer.text()).toContain('提交的內容過大');
});

test('workspaces ask for a sign-in and come back', async ({ page }) => {
	await page.goto('/en/coordinator/trials');
	await expect(page).toHaveURL(/\/en\/sign-in\?next=/);
});

test('what is typed before the page’s script runs is kept', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(/_app\/immutable\/.*\.js/, async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/en/solutions', { waitUntil: 'commit' });
	await page.getByRole('searchbox').fill('drone');
	release();
	await expect(page).toHaveURL(/q=drone/);
	await expect(page.getByRole('searchbox')).toHaveValue('drone');
});

for (const [why, refuse, said] of [
	['that does not arrive', (route: Route) => route.abort('connectionfailed'), '未能連接伺服器'],
	[
		'that the server fails at',
		(route: Route) =>
			route.fulfill({
				status: 500,
				contentType: 'application/json',
				body: JSON.stringify({ type: 'error', status: 500, error: { message: 'internal', id: 'number-7' } })
			}),
		'number-7'
	]
] as const)
	test(`a form ${why} keeps what was typed`, async ({ page }) => {
		await page.goto('/tc/sign-in', { waitUntil: 'networkidle' });
		await page.route('**/sign-in*', (route) =>
			route.request().method() === 'POST' ? refuse(route) : route.continue()
		);
		await page.locator('input[name="email"]').fill('somebody@labmatch.example');
		await page.locator('main form button').first().click();
		await expect(page.getByRole('alert')).toContainText(said);
		await expect(page.getByRole('alert')).toContainText('你輸入的內容仍然保留');
		await expect(page.locator('input[name="email"]')).toHaveValue('somebody@labmatch.example');
	});

test('what is too large is refused with a page in the language of the address and the headers of every page', async ({
	request,
	baseURL
}) => {
	const headers = { origin: baseURL ?? '', accept: 'text/html', 'content-type': 'text/plain' };
	const refused = await request.post('/tc/sign-in', { headers, data: 'x'.repeat(1024 * 1024 + 1) });
	expect(refused.status()).toBe(413);
	expect(await refused.text()).toContain('提交的內容過大');
	const page = await request.get('/tc/sign-in');
	for (const name of ['x-content-type-options', 'referrer-policy', 'cross-origin-opener-policy']) {
		expect(page.headers()[name]).toBeDefined();
		expect(refused.headers()[name]).toBe(page.headers()[name]);
	}
	for (const answer of [page, refused])
		expect(answer.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('every answer has the headers of pages: files, redirects and what is refused before any page is asked', async ({
	request,
	baseURL
}) => {
	const page = await request.get('/en');
	const script = /\/_app\/immutable\/[^"]+\.js/.exec(await page.text())?.[0] ?? '';
	const form = { note: 'x' };
	const own = { origin: baseURL ?? '' };
	const etag = (await request.get('/favicon.svg')).headers()['etag'] ?? '';
	const answers = [
		[200, await request.get('/favicon.svg')],
		[304, await request.get('/favicon.svg', { headers: { 'if-none-match': etag } })],
		[200, await request.head('/robots.txt')],
		[200, await request.get(script)],
		[404, await request.get('/_app/immutable/none.js')],
		[302, await request.get('/', { maxRedirects: 0 })],
		[403, await request.post('/en/sign-in', { headers: { origin: 'https://elsewhere.example' }, form })],
		[405, await request.post('/en/privacy', { headers: own, form })],
		[405, await request.delete('/api/health')],
		[404, await request.get('/en/no-such-page')],
		[200, await request.get('/api/health')],
		[200, await request.get('/en/challenges.csv')]
	] as const;
	for (const [status, answer] of answers) {
		expect(answer.status(), answer.url()).toBe(status);
		for (const name of Object.keys(SECURITY_HEADERS) as (keyof typeof SECURITY_HEADERS)[])
			expect(answer.headers()[name], `${name} of ${answer.url()}`).toBe(SECURITY_HEADERS[name]);
	}
});

test('a body that is no form is no error of the server', async ({ request, baseURL }) => {
	const headers = { origin: baseURL ?? '', accept: 'application/json' };
	const refused = await request.post('/en/sign-in', { headers, data: { email: 'x' } });
	expect(refused.status()).toBe(415);
	expect(await refused.json()).toMatchObject({ type: 'error', error: { message: 'invalid' } });
});
