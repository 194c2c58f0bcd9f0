import { openGates } from '../src/lib/domain/trial/transitions.ts';
import { proposedTrial } from '../src/lib/domain/trial/trial-fixtures.ts';
import { trialsSpec } from '../src/lib/server/trial/trial-collection.ts';
import { expect, PASSWORD, signIn, test, type TestLab } from './support/lab.ts';
import { reveal } from './support/page.ts';

/** A trial whose gates are open, with the people who owe them. */
async function trialAtGates(lab: TestLab) {
	const people = await lab.people();
	const { bureau, supplier, coordinator } = people;
	const now = lab.services.now();
	const proposed = proposedTrial({
		id: lab.services.newId(),
		reference: `T-${lab.tag}`,
		challengeId: `challenge-${lab.tag}`,
		proposalId: `proposal-${lab.tag}`,
		createdAt: now,
		updatedAt: now,
		bureauId: bureau,
		supplierId: supplier,
		coordinatorId: coordinator.id,
		state: { status: 'agreed' }
	});
	const { version: _, ...trial } = openGates(proposed, { now, by: coordinator.id });
	const trials = lab.services.storage.collection(trialsSpec);
	await trials.insert(trial);
	const notes = async () => (await trials.get(trial.id)).gates.flatMap(({ note }) => note ?? []);
	return { ...people, trial, notes };
}

test('two people fill in one gate: the later one sees both notes and loses neither', async ({
	browser,
	lab
}) => {
	const { bureau, officer, trial, notes } = await trialAtGates(lab);
	const colleague = await lab.account('bureau-officer', bureau);
	const [first, second] = [await signIn(browser, officer), await signIn(browser, colleague)];
	for (const page of [first, second])
		await page.goto(`/en/bureau/trials/${trial.id}`, { waitUntil: 'networkidle' });
	for (const [page, words] of [
		[first, 'What the first one wrote.'],
		[second, 'What the second one wrote.']
	] as const) {
		await page.locator('button:has(+ dialog form[action*="submitGate"])').first().click();
		const dialog = page.locator('dialog[open]');
		await dialog.locator('textarea[name="note"]').fill(words);
		await dialog.locator('button[formaction*="saveGate"]').click();
		if (page === first) await expect(dialog).toHaveCount(0);
	}
	const dialog = second.locator('dialog[open]');
	await expect(dialog.getByText('What the first one wrote.')).toBeVisible();
	await expect(dialog.locator('textarea[name="note"]')).toHaveValue('What the second one wrote.');
	await dialog.locator('button[formaction*="saveGate"]').click();
	await expect(dialog).toHaveCount(0);
	expect(await notes()).toEqual(['What the second one wrote.']);
	for (const page of [first, second]) await page.context().close();
});

test('without JavaScript a gate refused comes back with its note and says at it what is wrong', async ({
	browser,
	lab
}) => {
	const { officer, trial, notes } = await trialAtGates(lab);
	const page = await signIn(browser, officer, { javaScriptEnabled: false, language: 'tc' });
	await page.goto(`/tc/bureau/trials/${trial.id}`);
	const form = page.locator('form[action*="submitGate"]').first();
	const note = form.locator('textarea[name="note"]');
	const press = async (button: string) => {
		await reveal(form);
		await form.locator(button).click();
		await page.waitForLoadState('load');
	};
	await press('button:not([formaction])');
	await expect(note).toHaveAttribute('aria-invalid', 'true');
	await expect(form.getByRole('alert')).toContainText('此項尚未填寫。');
	await reveal(form);
	// The browser keeps to the limit by itself where it knows it.
	await note.evaluate((area) => area.removeAttribute('maxlength'));
	await note.fill('證'.repeat(4001));
	await press('button[formaction*="saveGate"]');
	await expect(form.getByRole('alert')).toContainText('文字過長，最多 4,000 個字元。');
	await expect(note).toHaveValue('證'.repeat(4001));
	await reveal(form);
	await note.fill('證據\u0007在報告內。');
	await press('button[formaction*="saveGate"]');
	expect(await notes()).toEqual(['證據在報告內。']);
	await page.context().close();
});

test('a gate filled in in a tab that was signed out keeps its note until somebody has signed in', async ({
	browser,
	lab
}) => {
	const { officer, trial, notes } = await trialAtGates(lab);
	const page = await signIn(browser, officer);
	await page.goto(`/en/bureau/trials/${trial.id}`, { waitUntil: 'networkidle' });
	await page.locator('button:has(+ dialog form[action*="submitGate"])').first().click();
	const dialog = page.locator('dialog[open]');
	const note = dialog.locator('textarea[name="note"]');
	await note.fill('Written before the session ended.');
	await page.context().clearCookies({ name: /session/ });
	await dialog.locator('button[formaction*="saveGate"]').click();
	const opens = page.context().waitForEvent('page');
	await dialog.getByRole('alert').getByRole('link').click();
	const tab = await opens;
	await tab.locator('input[name="email"]').fill(officer.email);
	await tab.locator('input[name="password"]').fill(PASSWORD);
	await tab.locator('main form button').first().click();
	await tab.waitForURL(/bureau/);
	await expect(note).toHaveValue('Written before the session ended.');
	await dialog.locator('button[formaction*="saveGate"]').click();
	await expect(page.locator('dialog[open]')).toHaveCount(0);
	expect(await notes()).toEqual(['Written before the session ended.']);
	await page.context().close();
});

test('without JavaScript what a signed-out person posts comes back to be sent again', async ({
	browser,
	lab
}) => {
	const { officer, trial, notes } = await trialAtGates(lab);
	const page = await signIn(browser, officer, { javaScriptEnabled: false, language: 'tc' });
	await page.goto(`/tc/bureau/trials/${trial.id}`);
	const form = page.locator('form[action*="submitGate"]').first();
	const words = 'Two lines:\n<b>"quoted" & kept</b>';
	await reveal(form);
	await form.locator('textarea[name="note"]').fill(words);
	await page.context().clearCookies({ name: /session/ });
	await form.locator('button[formaction*="saveGate"]').click();
	await expect(page.getByRole('heading')).toHaveText('提交前你已被登出');
	expect(await notes()).toEqual([]);
	const opens = page.context().waitForEvent('page');
	await page.getByRole('link').click();
	const tab = await opens;
	await tab.locator('input[name="email"]').fill(officer.email);
	await tab.locator('input[name="password"]').fill(PASSWORD);
	await tab.locator('main form button').first().click();
	await tab.waitForURL(/bureau/);
	await page.getByRole('button', { name: '再次提交' }).click();
	await page.waitForURL(/bureau\/trials/);
	expect(await notes()).toEqual([words]);
	await page.context().close();
});

test('without JavaScript a refused plan leaves the milestone below an emptied one where it was', async ({
	browser,
	lab
}) => {
	const { officer, trial } = await trialAtGates(lab);
	const page = await signIn(browser, officer, { javaScriptEnabled: false });
	await page.goto(`/en/bureau/trials/${trial.id}/plan`);
	const name = (row: number) => page.locator(`[name="plan.milestones[${row}].name.en"]`);
	const owner = page.locator('[name="plan.budgetOwner"]');
	const save = async (budgetOwner: string) => {
		await owner.evaluate((input) => input.removeAttribute('maxlength'));
		await owner.fill(budgetOwner);
		await page.getByRole('button', { name: 'Save' }).click();
		await page.waitForLoadState('load');
	};
	await name(0).fill('Sensors installed');
	await save('x'.repeat(201));
	await expect(owner).toHaveAttribute('aria-invalid', 'true');
	await name(0).fill('');
	await name(1).fill('Midway review');
	await save('x'.repeat(202));
	await expect(owner).toHaveAttribute('aria-invalid', 'true');
	await expect(name(0)).toHaveValue('');
	await expect(name(1)).toHaveValue('Midway review');
	await save('Works Branch');
	await page.waitForURL(/trials\/[^/]+#plan|trials\/[^/]+$/);
	const { plan } = await lab.services.storage.collection(trialsSpec).get(trial.id);
	expect(plan.milestones.map((milestone) => milestone.name.en)).toEqual(['Midway review']);
	await page.context().close();
});

test('a plan that is refused again and again grows no empty indicators', async ({ browser, lab }) => {
	const { officer, trial } = await trialAtGates(lab);
	const page = await signIn(browser, officer);
	await page.goto(`/en/bureau/trials/${trial.id}/plan`);
	await page.waitForLoadState('networkidle');
	const units = page.locator('[name^="plan.kpis["][name$="].unit"]');
	const rows = await units.count();
	await page.locator('[name="plan.startsOn"]').fill('2027-03-01');
	await page.locator('[name="plan.endsOn"]').fill('2027-02-01');
	for (let i = 0; i < 2; i++) {
		const answer = page.waitForResponse((response) => response.request().method() === 'POST');
		await page.getByRole('button', { name: 'Save' }).click();
		await answer;
		await expect(page.locator('[name="plan.endsOn"]')).toHaveAttribute('aria-invalid', 'true');
		await expect(units).toHaveCount(rows);
	}
	await page.context().close();
});

test('one person in two tabs: the older tab is told before it writes over the newer note', async ({
	browser,
	lab
}) => {
	const { officer, trial, notes } = await trialAtGates(lab);
	const newer = await signIn(browser, officer);
	const older = await newer.context().newPage();
	for (const tab of [newer, older])
		await tab.goto(`/en/bureau/trials/${trial.id}`, { waitUntil: 'networkidle' });
	const fill = async (tab: typeof newer, words: string, button: string) => {
		await tab.locator('button:has(+ dialog form[action*="submitGate"])').first().click();
		const dialog = tab.locator('dialog[open]');
		await dialog.locator('textarea[name="note"]').fill(words);
		await dialog.locator(button).click();
		return dialog;
	};
	// Sent in from one tab, the other may still show it as a draft: there is nothing to write over any more.
	await expect(await fill(newer, 'Sent in.', 'button:not([formaction]):not([type="button"])')).toHaveCount(0);
	const dialog = await fill(older, 'Too late.', 'button[formaction*="saveGate"]');
	await expect(dialog.getByRole('alert')).toBeVisible();
	await expect(dialog.getByText('Sent in.')).toBeVisible();
	await expect(dialog.locator('textarea[name="note"]')).toHaveValue('Too late.');
	await dialog.locator('button[formaction*="saveGate"]').click();
	expect(await notes()).toEqual(['Sent in.']);
	await expect(older.getByText('This step is not possible now.').first()).toBeVisible();
	await newer.context().close();
});
