import { expect, test as base, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { readyContent } from '../../src/lib/domain/challenge/challenge-fixtures.ts';
import type { OrganisationKind, Role } from '../../src/lib/domain/shared/actor.ts';
import type { LangText } from '../../src/lib/domain/shared/lang-text.ts';
import { createAccount } from '../../src/lib/server/account/create-account.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { closeServices, createServices } from '../../src/lib/server/container.ts';
import { organisationsSpec } from '../../src/lib/server/organisation/organisation-collections.ts';
import { organisationKeys } from '../../src/lib/server/organisation/organisation-keys.ts';
import type { Services } from '../../src/lib/server/services.ts';

export const PASSWORD = 'a-long-enough-password-9';

export interface Account {
	id: string;
	email: string;
	organisationId: string;
	role: Role;
}

/** A lab of its own for one test: organisations and accounts that nobody else uses, in the store the server serves. */
export class TestLab {
	readonly services: Services;
	readonly tag = randomBytes(4).toString('hex');
	#count = 0;

	constructor(services: Services) {
		this.services = services;
	}

	async organisation(kind: OrganisationKind, name: LangText): Promise<string> {
		const { services } = this;
		const id = services.newId();
		const now = services.now();
		await services.storage.collection(organisationsSpec).insert({
			id,
			kind,
			name,
			...organisationKeys(services.text, name),
			...(kind === 'bureau' ? { department: 'td' } : {}),
			verification:
				kind === 'supplier' ? { status: 'verified', at: now, by: 'test' } : { status: 'not-needed' },
			createdAt: now,
			updatedAt: now
		});
		return id;
	}

	async account(role: Role, organisationId: string): Promise<Account> {
		const email = `${role}-${this.tag}-${++this.#count}@e2e.example`;
		const { id } = await createAccount(this.services, {
			email,
			password: PASSWORD,
			name: `Test ${role}`,
			locale: 'en',
			memberships: [{ organisationId, roles: [role] }]
		});
		return { id, email, organisationId, role };
	}

	/** A bureau with an officer and an approver, a verified supplier with an owner, and a coordinator. */
	async people() {
		const bureau = await this.organisation('bureau', { en: `Bureau ${this.tag}`, tc: `測試局${this.tag}` });
		const supplier = await this.organisation('supplier', { en: `Supplier ${this.tag} Limited` });
		const [officer, approver, owner, coordinator] = await Promise.all([
			this.account('bureau-officer', bureau),
			this.account('bureau-approver', bureau),
			this.account('supplier-owner', supplier),
			this.account('coordinator', 'lab')
		]);
		return { bureau, supplier, officer, approver, owner, coordinator };
	}
}

export { readyContent };

type SignInOptions = BrowserContextOptions & { language?: string; password?: string };

/**
 * A page, with nothing opened yet, of somebody who is signed in. The form is sent without opening its page: where the
 * sign-in itself is looked at, `signInByForm` types it.
 */
export async function signIn(
	browser: Browser,
	{ email }: Pick<Account, 'email'>,
	{ language = 'en', password = PASSWORD, ...options }: SignInOptions = {}
): Promise<Page> {
	const context = await browser.newContext(options);
	const answer = await context.request.post(`/${language}/sign-in`, {
		form: { email, password },
		// As the page sends it without JavaScript: from itself, and to be answered with a page.
		headers: { origin: test.info().project.use.baseURL ?? '', accept: 'text/html' },
		maxRedirects: 0
	});
	expect(answer.status(), `the sign-in of ${email}`).toBe(303);
	return context.newPage();
}

/** Signs in by the form and gives the page that follows. */
export async function signInByForm(
	browser: Browser,
	account: Pick<Account, 'email'>,
	options: SignInOptions = {}
): Promise<Page> {
	const { language = 'en', password = PASSWORD, ...context } = options;
	const page = await (await browser.newContext(context)).newPage();
	// Under load the page's script may start between typing and pressing: then the form is filled in once more.
	await expect(async () => {
		await page.goto(`/${language}/sign-in`);
		if (!page.url().includes('/sign-in')) return;
		await page.waitForLoadState('networkidle');
		await page.locator('input[name="email"]').fill(account.email);
		await page.locator('input[name="password"]').fill(password);
		await page.locator('main form button').first().click();
		await expect(page).not.toHaveURL(/\/sign-in/, { timeout: 10_000 });
	}).toPass({ timeout: 60_000 });
	return page;
}

export const test = base.extend<{ lab: TestLab }, { services: Services }>({
	services: [
		async ({}, use) => {
			const dataDir = process.env['E2E_DATA_DIR'];
			if (!dataDir) throw new Error('E2E_DATA_DIR is not set (playwright.config.ts sets it)');
			const services = await createServices(
				readConfig({ ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
			);
			await use(services);
			await closeServices(services);
		},
		{ scope: 'worker' }
	],
	lab: async ({ services }, use) => use(new TestLab(services))
});
export { expect };
