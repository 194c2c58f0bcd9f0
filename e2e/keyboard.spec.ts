import type { Locator, Page } from '@playwright/test';
import { DEFAULT_WEIGHTS } from '../src/lib/domain/matching/weights.ts';
import { emptyChallengeContent } from '../src/lib/domain/challenge/challenge.ts';
import { proposedTrial, readyPlan } from '../src/lib/domain/trial/trial-fixtures.ts';
import { acceptTrial } from '../src/lib/domain/trial/transitions.ts';
import { challengesSpec } from '../src/lib/server/challenge/challenge-collection.ts';
import { notificationsSpec } from '../src/lib/server/notification/notification-collection.ts';
import { createSolution } from '../src/lib/server/solution/create-solution.ts';
import { personWith, testCtx } from '../src/lib/server/testing/index.ts';
import { trialsSpec } from '../src/lib/server/trial/trial-collection.ts';
import { expect, signIn, test, type TestLab } from './support/lab.ts';
import { hold, reveal } from './support/page.ts';

/** Presses a button by the keyboard and waits until the page shows what came of it. */
async function press(page: Page, button: Locator, action: string): Promise<void> {
	await button.focus();
	const answered = page.waitForResponse((answer) => answer.url().includes(`/${action}`));
	await page.keyboard.press('Enter');
	await answered;
	await page.waitForLoadState('networkidle');
}

function notification({ tag, services }: TestLab, personId: string, n: number) {
	const now = services.now();
	return {
		id: `notification-${tag}-${n}`,
		createdAt: now,
		updatedAt: now,
		at: now,
		personId,
		type: 'challenge.published',
		item: { kind: 'challenge', id: `need-${tag}` },
		notifiedAs: 'bureau' as const,
		reference: `C-${tag}-${n}`,
		title: { en: `Need ${n}` }
	};
}

const focused = (page: Page) => page.locator(':focus');

test('a notification marked as read leaves the focus beside it', async ({ browser, lab }) => {
	const bureau = await lab.organisation('bureau', { en: `Bureau ${lab.tag}` });
	const officer = await lab.account('bureau-officer', bureau);
	for (const n of [1, 2])
		await lab.services.storage.collection(notificationsSpec).insert(notification(lab, officer.id, n));
	const page = await signIn(browser, officer);
	await page.goto('/en/notifications');
	await page.waitForLoadState('networkidle');
	const second = page.locator('main li', { hasText: `C-${lab.tag}-2` });
	await press(page, second.getByRole('button', { name: 'Mark as read' }), 'read');
	await expect(second.getByRole('button')).toHaveCount(1);
	await expect(second.getByRole('button')).toBeFocused();
	await press(page, page.getByRole('button', { name: 'Mark all as read' }), 'readAll');
	await expect(page.locator('#notifications a').first()).toBeFocused();
	await page.context().close();
});

test('whoever goes on before the page is up to date stays where they went', async ({ browser, lab }) => {
	const bureau = await lab.organisation('bureau', { en: `Bureau ${lab.tag}` });
	const officer = await lab.account('bureau-officer', bureau);
	await lab.services.storage.collection(notificationsSpec).insert(notification(lab, officer.id, 1));
	const page = await signIn(browser, officer);
	await page.goto('/en/notifications');
	await page.waitForLoadState('networkidle');
	const release = await hold(page, /notifications\/__data\.json/);
	const asked = page.waitForRequest(/notifications\/__data\.json/);
	await page.getByRole('button', { name: 'Mark as read' }).focus();
	await page.keyboard.press('Enter');
	await asked;
	const elsewhere = page.locator('#notifications a').last();
	await elsewhere.focus();
	// SvelteKit moves the focus to the top of a page once it is up to date. Listened for before it can be.
	await page.evaluate(() => {
		const moved = new Promise((done) =>
			addEventListener('focusin', ({ target }) => target === document.body && done(undefined))
		);
		const longEnough = new Promise((done) => setTimeout(done, 5000));
		Object.assign(window, { upToDate: Promise.race([moved, longEnough]) });
	});
	release();
	await page.evaluate(() => (window as unknown as { upToDate: Promise<unknown> }).upToDate);
	await expect(elsewhere).toBeFocused();
	await page.context().close();
});

test('a step taken leaves the focus where it was, and where its button is gone, beside it', async ({
	browser,
	lab
}) => {
	const { bureau, supplier, coordinator } = await lab.people();
	const now = lab.services.now();
	const occasion = { now, by: coordinator.id };
	const plan = readyPlan({
		milestones: ['First', 'Second'].map((name) => ({ id: name.toLowerCase(), name: { en: name } }))
	});
	const proposed = proposedTrial({
		id: `trial-${lab.tag}`,
		reference: `T-${lab.tag}`,
		challengeId: `need-${lab.tag}`,
		solutionId: `solution-${lab.tag}`,
		proposalId: `proposal-${lab.tag}`,
		bureauId: bureau,
		supplierId: supplier,
		coordinatorId: coordinator.id,
		plan
	});
	const { version: _, ...agreed } = acceptTrial(
		acceptTrial(proposed, 'bureau', occasion),
		'supplier',
		occasion
	);
	await lab.services.storage.collection(trialsSpec).insert(agreed);
	const page = await signIn(browser, coordinator);
	await page.goto(`/en/coordinator/trials/trial-${lab.tag}`);
	await page.waitForLoadState('networkidle');
	const milestones = page.locator('li', { has: page.locator('form[action*="completeMilestone"]') });
	await press(page, milestones.first().getByRole('button'), 'completeMilestone');
	await expect(milestones).toHaveCount(1);
	// Its own row has nothing to press any more: the next one has.
	await expect(milestones.getByRole('button')).toBeFocused();
	await press(page, milestones.getByRole('button'), 'completeMilestone');
	await expect(milestones).toHaveCount(0);
	await expect(page.getByRole('heading', { name: 'Milestones' })).toBeFocused();
	await page.context().close();
});

test('a stage chosen and a row removed by the keyboard keep the focus', async ({ browser, lab }) => {
	const { bureau, officer, coordinator } = await lab.people();
	const { services, tag } = lab;
	const now = services.now();
	const datasets = ['One', 'Two'].map((name) => ({
		name: { en: name },
		classification: 'unclassified' as const,
		personalData: false
	}));
	await services.storage.collection(challengesSpec).insert({
		id: `need-${tag}`,
		createdAt: now,
		updatedAt: now,
		reference: `C-${tag}`,
		organisationId: bureau,
		createdBy: officer.id,
		content: { ...emptyChallengeContent(), title: { en: `Need ${tag}` }, datasets },
		state: { status: 'draft' },
		weights: DEFAULT_WEIGHTS,
		openProposals: [],
		addenda: [],
		history: []
	});
	const page = await signIn(browser, officer);
	await page.goto(`/en/bureau/challenges/need-${tag}/edit`);
	await page.waitForLoadState('networkidle');
	const rows = page.locator('[data-field="content.datasets"]');
	const remove = rows.getByRole('button', { name: 'Remove' });
	await remove.first().press('Enter');
	await expect(remove.first()).toBeFocused();
	for (let left = await remove.count(); left > 0; left--) await remove.last().press('Enter');
	await expect(rows.getByRole('button', { name: /^Add/ })).toBeFocused();
	await rows.getByRole('button', { name: /^Add/ }).press('Enter');
	await expect(focused(page)).toHaveAttribute('name', /^content\.datasets\[0\]/);

	const overview = await signIn(browser, coordinator);
	await overview.goto('/en/coordinator');
	await overview.waitForLoadState('networkidle');
	const stage = overview.locator('#stage nav a').first();
	await stage.press('Enter');
	await expect(overview).toHaveURL(/stage=/);
	await expect(stage).toHaveAttribute('aria-current', 'true');
	await expect(stage).toBeFocused();
	for (const one of [page, overview]) await one.context().close();
});

test('a row added to a solution by the keyboard is the next to type into', async ({ browser, lab }) => {
	const { owner, supplier } = await lab.people();
	const { id } = await createSolution(
		testCtx(lab.services, personWith('supplier-owner', supplier, owner.id)),
		{ organisationId: supplier, content: { title: { en: `Rows ${lab.tag}` } } }
	);
	const page = await signIn(browser, owner);
	await page.goto(`/en/supplier/solutions/${id}/edit`);
	await page.waitForLoadState('networkidle');
	const rows = page.locator('[data-field="content.capabilities"]');
	await expect(rows.getByRole('listitem')).toHaveCount(1);
	await reveal(rows);
	await rows.getByRole('button', { name: 'Add' }).press('Enter');
	await expect(rows.getByRole('listitem')).toHaveCount(2);
	await expect(focused(page)).toHaveAttribute('name', /^content\.capabilities\[1\]/);
	await page.context().close();
});
