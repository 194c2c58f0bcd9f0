import type { Page } from '@playwright/test';
import { addNeed, addSolution } from '../src/lib/server/matching/matching-fixtures.ts';
import { inviteSupplier } from '../src/lib/server/matching/invite-supplier.ts';
import { createProposal } from '../src/lib/server/proposal/create-proposal.ts';
import { proposalsSpec } from '../src/lib/server/proposal/proposal-collection.ts';
import { createSolution } from '../src/lib/server/solution/create-solution.ts';
import { solutionsSpec } from '../src/lib/server/solution/solution-collection.ts';
import { personWith, testCtx } from '../src/lib/server/testing/index.ts';
import { expect, signIn, test } from './support/lab.ts';
import { expectAccessible, reveal } from './support/page.ts';

async function type(page: Page, name: string, words: string): Promise<void> {
	const input = page.locator(`[name="${name}"]`);
	await reveal(input);
	await input.fill(words);
}
const saved = (page: Page) => expect(page.getByText(/Saved at/)).toBeVisible();

test('two people write one solution at once and neither loses a word', async ({ browser, lab }) => {
	const { owner, supplier } = await lab.people();
	const colleague = await lab.account('supplier-member', supplier);
	const { id } = await createSolution(
		testCtx(lab.services, personWith('supplier-owner', supplier, owner.id)),
		{ organisationId: supplier, content: { title: { en: `Shared ${lab.tag}` } } }
	);
	const stored = async () => (await lab.services.storage.collection(solutionsSpec).get(id)).content;
	const [first, second] = [await signIn(browser, owner), await signIn(browser, colleague)];
	for (const page of [first, second]) {
		await page.goto(`/en/supplier/solutions/${id}/edit`);
		await page.waitForLoadState('networkidle');
	}

	// Different fields: both are kept, and each sees the other's.
	await type(first, 'content.summary.en', 'What the first one wrote.');
	await saved(first);
	await type(second, 'content.weeksToStart:number', '6');
	await expect(second.getByText('Both sets of changes are kept')).toBeVisible();
	await expect(second.locator('[name="content.summary.en"]')).toHaveValue('What the first one wrote.');
	expect(await stored()).toMatchObject({ weeksToStart: 6, summary: { en: 'What the first one wrote.' } });

	// The same field: both versions are shown until one is chosen.
	await type(second, 'content.summary.en', 'What the second one wrote.');
	await expect.poll(async () => (await stored()).summary?.en).toBe('What the second one wrote.');
	await type(first, 'content.summary.en', 'The first one goes on.');
	const choices = first.getByRole('alert');
	await expect(choices).toContainText('What the second one wrote.');
	await expect(choices).toContainText('The first one goes on.');
	await expectAccessible(first);
	await choices.getByRole('button', { name: 'Use theirs' }).click();
	await expect(first.locator('[name="content.summary.en"]')).toHaveValue('What the second one wrote.');
	await expect(choices).toHaveCount(0);
	await expect(first.locator('[name="content.weeksToStart:number"]')).toHaveValue('6');
	expect((await stored()).summary?.en).toBe('What the second one wrote.');
	for (const page of [first, second]) await page.context().close();
});

test('a proposal starts with the solution that was invited, else with none until one is chosen', async ({
	browser,
	lab
}) => {
	const { owner, supplier, coordinator } = await lab.people();
	const { services, tag } = lab;
	const [invited, other, challengeId] = [services.newId(), services.newId(), services.newId()];
	const organisationId = await lab.organisation('bureau', { en: `Asking ${tag}` });
	await addNeed(services, { id: challengeId, reference: `C-${tag}`, organisationId });
	await addSolution(services, invited, { title: { en: `Invited ${tag}` } }, supplier);
	await addSolution(services, other, { title: { en: `Other ${tag}` } }, supplier);
	const page = await signIn(browser, owner);
	const choice = page.locator('select[name="solutionId"]');

	await page.goto(`/en/challenges/${challengeId}`);
	await page.locator('main a[href*="/proposals/new"]').click();
	await expect(choice).toHaveValue('');
	await page.locator('main form button').last().click();
	await expect(choice).toHaveAttribute('aria-invalid', 'true');

	const staff = testCtx(services, personWith('coordinator', 'lab', coordinator.id));
	await inviteSupplier(staff, { challengeId, solutionId: invited, version: 0 });
	await page.goto(`/en/supplier/proposals/new?challenge=${challengeId}`);
	await expect(choice).toHaveValue(invited);
	await page.context().close();
});

test('two people write one proposal, one of them without JavaScript', async ({ browser, lab }) => {
	const { owner, supplier } = await lab.people();
	const { services, tag } = lab;
	const [solutionId, challengeId] = [services.newId(), services.newId()];
	await addSolution(services, solutionId, { title: { en: `Answer ${tag}` } }, supplier);
	const organisationId = await lab.organisation('bureau', { en: `Asking ${tag}` });
	await addNeed(services, { id: challengeId, reference: `C-${tag}`, organisationId });
	const { id } = await createProposal(testCtx(services, personWith('supplier-owner', supplier, owner.id)), {
		challengeId,
		solutionId,
		content: {}
	});
	const stored = async () => (await services.storage.collection(proposalsSpec).get(id)).content;
	const first = await signIn(browser, owner);
	const second = await signIn(browser, await lab.account('supplier-member', supplier), {
		javaScriptEnabled: false
	});
	for (const page of [first, second]) await page.goto(`/en/supplier/proposals/${id}/edit`);
	await first.waitForLoadState('networkidle');

	await type(first, 'content.approach.en', 'The first one’s approach.');
	await saved(first);
	await second.locator('[name="content.approach.en"]').fill('The second one’s approach.');
	await second.locator('main form[action$="?/save"] button').last().click();
	await second.waitForLoadState('load');
	await expect(second.locator('main')).toContainText('The first one’s approach.');
	await expect(second.locator('[name="content.approach.en"]')).toHaveValue('The second one’s approach.');
	await second.locator('main form[action$="?/save"] button').last().click();
	await expect.poll(async () => (await stored()).approach?.en).toBe('The second one’s approach.');

	await type(first, 'content.weeks:number', '9');
	await expect(first.locator('[name="content.approach.en"]')).toHaveValue('The second one’s approach.');
	await expect.poll(stored).toMatchObject({ weeks: 9, approach: { en: 'The second one’s approach.' } });
	for (const page of [first, second]) await page.context().close();
});
