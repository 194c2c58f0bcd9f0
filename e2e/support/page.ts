import { expect, type Locator, type Page, type Response } from '@playwright/test';
import type axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const WCAG: RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
	resultTypes: ['violations']
};
/** Every page that is looked at has to read axe anew: its short form, and once. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Nothing that axe knows of stands against WCAG 2.2 AA, and the page does not scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
	await page.evaluate(AXE);
	const violations = await page.evaluate(
		async (options) =>
			(await (window as unknown as { axe: typeof axe }).axe.run(document, options)).violations,
		WCAG
	);
	const said = violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes
				.map(({ target }) => String(target))
				.slice(0, 3)
				.join(' | ')}`
	);
	expect(said, page.url()).toEqual([]);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Opens a page of the site: it answers well, throws nothing and is accessible. */
export async function visit(page: Page, address: string, { axe = true } = {}): Promise<void> {
	const thrown: string[] = [];
	const listen = (error: Error) => void thrown.push(String(error));
	page.on('pageerror', listen);
	const answer = await page.goto(address);
	expect(answer?.status(), address).toBe(200);
	await expect(page.locator('h1')).toHaveCount(1);
	if (axe) await expectAccessible(page);
	page.off('pageerror', listen);
	expect(thrown, address).toEqual([]);
}

/**
 * Makes an input or a form visible: a dialog is opened by the button before it; without JavaScript, and in folded
 * parts of a form, by the summaries above it, the outermost first.
 */
export async function reveal(target: Locator): Promise<void> {
	if (await target.isVisible()) return;
	const trigger = target.locator('xpath=ancestor-or-self::*[parent::dialog]/../preceding-sibling::button[1]');
	if (
		(await trigger.count()) > 0 &&
		!(await target
			.locator('xpath=ancestor::dialog')
			.getAttribute('open')
			.catch(() => null))
	)
		await trigger.first().click();
	const folds = target.locator('xpath=ancestor::details');
	for (let i = 0; i < (await folds.count()); i++)
		if ((await folds.nth(i).getAttribute('open')) === null) await folds.nth(i).locator('> summary').click();
}

/** With JavaScript a refused form is answered with 200 too: the action's result in the answer says what it was. */
async function expectAccepted(answer: Response, action: string): Promise<void> {
	if (!(await answer.headerValue('content-type'))?.includes('application/json')) return;
	const result = (await answer.json()) as { type: string };
	expect(['success', 'redirect'], `${action} answered ${JSON.stringify(result)}`).toContain(result.type);
}

/**
 * Sends one of the page's forms, told by its action. With JavaScript a form may stand in a dialog: its button is
 * pressed first. Without, it stands in the page.
 */
export async function send(
	page: Page,
	action: string,
	fill: (form: Locator) => Promise<void> = () => Promise.resolve(),
	within: Locator = page.locator('main')
): Promise<void> {
	const form = within.locator(`form[action$="?/${action}"]`).first();
	await form.waitFor({ state: 'attached' });
	await reveal(form);
	await expect(form).toBeVisible();
	await fill(form);
	const settled = page.waitForResponse(
		(response) => response.request().method() === 'POST' && response.url().includes(`/${action}`),
		{ timeout: 15_000 }
	);
	await form.locator('button:not([type="button"]):not([formaction])').last().click();
	const answer = await settled;
	expect(answer.status(), `${action} answered`).toBeLessThan(400);
	await expectAccepted(answer, action);
	await page.waitForLoadState('load');
}

/** Presses the button that saves an editor; what is stored, not what is answered, says when it is done (autosave). */
export async function save(page: Page, stored: () => Promise<boolean>): Promise<void> {
	await page.locator('main form[action$="?/save"] button:not([type="button"])').last().click();
	await expect.poll(stored, { timeout: 15_000 }).toBe(true);
	await page.waitForLoadState('load');
}

/** The id at the end of the page's address. */
export const idOf = (page: Page): string => /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';

/** Keeps the server's answers to such requests back until they are let go. */
export async function hold(page: Page, url: RegExp, method = 'GET'): Promise<() => void> {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route(url, async (route) => {
		if (route.request().method() === method) await held;
		await route.fallback();
	});
	return release;
}
