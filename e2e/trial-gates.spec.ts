import { openGates } from '../src/lib/domain/trial/transitions.ts';
import { proposedTrial } from '../src/lib/domain/trial/trial-fixtures.ts';
import { trialsSpec } from '../src/lib/server/trial/trial-collection.ts';
import { expect, signIn, test } from './support/lab.ts';

test('two people fill in one gate: the later one sees both notes and loses neither', async ({
	browser,
	lab
}) => {
	const { bureau, supplier, officer, coordinator } = await lab.people();
	const colleague = await lab.account('bureau-officer', bureau);
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
	await lab.services.storage.collection(trialsSpec).insert(trial);

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
	const kept = await lab.services.storage.collection(trialsSpec).get(trial.id);
	expect(kept.gates.flatMap(({ note }) => note ?? [])).toEqual(['What the second one wrote.']);
	for (const page of [first, second]) await page.context().close();
});
