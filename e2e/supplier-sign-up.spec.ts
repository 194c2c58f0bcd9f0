import type { Page } from '@playwright/test';
import { expect, PASSWORD, signIn, signInByForm, test } from './support/lab.ts';
import { expectAccessible, reveal, visit } from './support/page.ts';

const eightDigits = () => String(Math.floor(10_000_000 + Math.random() * 89_999_999));

interface Newcomer {
	email: string;
	organisation: string;
	registrationNumber: string;
}

async function signUp(page: Page, { email, organisation, registrationNumber }: Newcomer): Promise<void> {
	await page.locator('input[name="name"]').fill('Chan Tai-man');
	await page.locator('input[name="email"]').fill(email);
	await page.locator('input[name="password"]').fill(PASSWORD);
	const name = page.locator('input[name="organisation.name.en"]');
	await reveal(name);
	await name.fill(organisation);
	await page.locator('input[name="organisation.registrationNumber"]').fill(registrationNumber);
	await page.locator('input[name^="consent"]').check();
	await page.locator('main form button:not([type="button"])').last().click();
}

for (const javaScriptEnabled of [true, false])
	test(`a supplier signs up and in ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
		browser,
		lab
	}) => {
		const context = await browser.newContext({ javaScriptEnabled });
		const page = await context.newPage();
		const email = `new-${lab.tag}-${javaScriptEnabled}@e2e.example`;
		const organisation = `Newcomer ${lab.tag} ${javaScriptEnabled} Limited`;
		await visit(page, '/en/sign-up', { axe: javaScriptEnabled });
		await signUp(page, { email, organisation, registrationNumber: '12' });
		await expect(page.locator('main')).toContainText(/8 digits|eight digits/i);
		await expect(page.locator('input[name="email"]')).toHaveValue(email);
		if (javaScriptEnabled) await expectAccessible(page);
		await signUp(page, { email, organisation, registrationNumber: eightDigits() });
		await page.waitForURL(/\/en\/supplier/);
		await expect(page.locator('main')).toContainText(organisation);
		await context.close();
		// As a Chinese input method may write it.
		const again = await signInByForm(browser, { email: email.replace('@', '＠') }, { javaScriptEnabled });
		await expect(again).toHaveURL(/\/en\/supplier/);
		await again.context().close();
	});

test('a second registration of a supplier reaches the coordinator, who invites the newcomer', async ({
	page,
	browser,
	lab
}) => {
	const { coordinator } = await lab.people();
	const email = `second-${lab.tag}@e2e.example`;
	const organisation = `Supplier ${lab.tag} Limited`;
	await visit(page, '/en/sign-up');
	await signUp(page, { email, organisation, registrationNumber: eightDigits() });
	await expect(page.getByRole('alert').first()).toContainText('registered already');

	const staff = await signIn(browser, coordinator, { language: 'tc' });
	await visit(staff, '/tc/coordinator');
	await staff.locator('a[href$="organisations#second-registrations"]').first().click();
	await staff.waitForURL(/organisations/);
	const row = staff.locator('#second-registrations li', { hasText: email });
	await expect(row).toContainText('供應商成員');
	await expectAccessible(staff);
	await row.getByRole('button', { name: '邀請加入' }).click();
	await expect(row).toHaveCount(0);
	await staff.context().close();
});

test('a wrong password and an unknown address get the same answer', async ({ page, lab }) => {
	const { owner } = await lab.people();
	const said: string[] = [];
	for (const email of [owner.email, `nobody-${lab.tag}@e2e.example`]) {
		await page.goto('/en/sign-in');
		await page.locator('input[name="email"]').fill(email);
		await page.locator('input[name="password"]').fill('wrong-password-wrong');
		await page.locator('main form button').first().click();
		const alert = page.locator('main [role="alert"]').first();
		await expect(alert).toBeVisible();
		await expect(page.locator('input[name="email"]')).toHaveValue(email);
		said.push(await alert.innerText());
	}
	expect(said[0]).toBe(said[1]);
});
