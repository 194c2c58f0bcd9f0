import type { BrowserContextOptions, Page } from '@playwright/test';
import { globSync } from 'node:fs';
import { createAccount } from '../src/lib/server/account/create-account.ts';
import { DEMO_PASSWORD, sampleSignIns } from '../src/lib/server/sample/sign-ins.ts';
import { expect, PASSWORD, signIn, test } from './support/lab.ts';
import { visit } from './support/page.ts';

/** Every page below a language, as its address: groups in brackets are no part of it. */
const ROUTES = globSync('src/routes/[[]locale=locale[]]/**/+page.svelte')
	.map((file) =>
		file
			.split('/')
			.slice(3, -1)
			.filter((part) => !part.startsWith('('))
			.join('/')
	)
	// An address is the page with the fewest parts left open.
	.sort((a, b) => a.split('[').length - b.split('[').length || a.localeCompare(b));

const EVERYBODY = ['notifications', 'account', 'organisation/[id]', 'audit/[kind]/[id]'];
const below = (workspace: string) =>
	ROUTES.filter((route) => route === workspace || route.startsWith(`${workspace}/`));

interface Walk {
	role: (typeof sampleSignIns)[number]['role'];
	language: 'en' | 'tc' | 'sc';
	context: BrowserContextOptions;
	pages: string[];
}
const PHONE = { viewport: { width: 390, height: 844 } };
const WALKS: Walk[] = [
	{ role: 'bureau-officer', language: 'sc', context: PHONE, pages: [...below('bureau'), ...EVERYBODY] },
	{ role: 'supplier-owner', language: 'tc', context: { colorScheme: 'dark' }, pages: below('supplier') },
	{ role: 'coordinator', language: 'tc', context: PHONE, pages: below('coordinator') },
	{
		role: 'administrator',
		language: 'sc',
		context: { colorScheme: 'dark' },
		pages: below('admin').filter((route) => route !== 'admin/import/[id]')
	}
];

/** Pages that other journeys visit, with axe too. */
const ELSEWHERE: Record<string, readonly string[]> = {
	'public.spec.ts': [
		'',
		'challenges',
		'challenges/[id]',
		'solutions',
		'solutions/[id]',
		'outcomes',
		'outcomes/[id]',
		'sign-in',
		'sign-up',
		'forgot-password',
		'reset-password',
		'invitation',
		'privacy'
	],
	'administrator-import.spec.ts': ['admin/import/[id]'],
	'below, for somebody of two organisations': ['organisation']
};

const patternOf = (route: string) => new RegExp(`^${route.replace(/\[[^\]]+\]/g, '[^/]+')}$`);
const routeOf = (path: string) => ROUTES.find((route) => patternOf(route).test(path));

async function linksOf(page: Page): Promise<string[]> {
	return page
		.locator('a[href]')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).getAttribute('href') ?? ''));
}

/** Follows links from page to page and looks at one page of each kind. @returns the kinds that no link led to */
async function follow(page: Page, { language, pages, role }: Walk): Promise<string[]> {
	const open = new Set(pages);
	const home = pages.find((route) => !route.includes('/')) ?? '';
	const queue = [`/${language}/${home}`, `/${language}/account`, `/${language}/notifications`];
	const queued = new Set(queue);
	/** Pages of a kind already seen are read for their links, a few of each. */
	const read = new Map<string, number>();
	for (let address = queue.shift(); address !== undefined && open.size > 0; address = queue.shift()) {
		const route = routeOf(address.split(/[?#]/)[0]?.slice(language.length + 2) ?? '');
		if (route === undefined || (!pages.includes(route) && !EVERYBODY.includes(route))) continue;
		const times = read.get(route) ?? 0;
		if (times >= 5) continue;
		read.set(route, times + 1);
		if (open.delete(route)) await test.step(`${role}: ${address}`, () => visit(page, address ?? ''));
		else await page.goto(address);
		for (const href of await linksOf(page))
			if (href.startsWith(`/${language}/`) && !queued.has(href)) {
				queued.add(href);
				queue.push(href);
			}
		const compare = page.locator('form[action$="/matches/compare"] button');
		if (open.has('coordinator/challenges/[id]/matches/compare') && (await compare.count()) > 0) {
			await compare.click();
			await page.waitForURL(/compare/);
			queue.unshift(new URL(page.url()).pathname + new URL(page.url()).search);
		}
	}
	return [...open];
}

for (const walk of WALKS)
	test(`every page of a ${walk.role} is accessible (${walk.language})`, async ({ browser }) => {
		test.setTimeout(300_000);
		const email = sampleSignIns.find(({ role }) => role === walk.role)?.email ?? '';
		const { language, context } = walk;
		const page = await signIn(browser, { email }, { ...context, language, password: DEMO_PASSWORD });
		// Rankings are empty until the sample lab is indexed, and then nothing leads to a comparison.
		const lag = async () =>
			((await (await page.request.get('/api/health')).json()) as { lag: { search?: number } }).lag.search;
		await expect.poll(lag, { timeout: 120_000 }).toBe(0);
		expect(await follow(page, walk), 'pages that no link led to').toEqual([]);
		await page.context().close();
	});

test('somebody of two organisations chooses which one to see', async ({ browser, lab }) => {
	const bureaux = [
		await lab.organisation('bureau', { en: `First ${lab.tag}` }),
		await lab.organisation('bureau', { en: `Second ${lab.tag}` })
	];
	const email = `both-${lab.tag}@e2e.example`;
	await createAccount(lab.services, {
		email,
		password: PASSWORD,
		name: 'Test Both',
		locale: 'en',
		memberships: bureaux.map((organisationId) => ({ organisationId, roles: ['bureau-officer'] }))
	});
	const page = await signIn(browser, { email });
	await visit(page, '/en/organisation');
	await page.getByRole('link', { name: `Second ${lab.tag}` }).click();
	await expect(page.locator('h1')).toHaveText(`Second ${lab.tag}`);
	await page.context().close();
});

test('no page is left out', () => {
	const seen = new Set([...WALKS.flatMap(({ pages }) => pages), ...Object.values(ELSEWHERE).flat()]);
	expect(ROUTES.filter((route) => !seen.has(route))).toEqual([]);
	expect(ROUTES.length).toBeGreaterThan(50);
});
