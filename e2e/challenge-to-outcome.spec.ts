import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { challengesSpec } from '../src/lib/server/challenge/challenge-collection.ts';
import { proposalsSpec } from '../src/lib/server/proposal/proposal-collection.ts';
import { createSolution } from '../src/lib/server/solution/create-solution.ts';
import { listReviewed } from '../src/lib/server/solution/list-solution.ts';
import { submitForReview } from '../src/lib/server/solution/submit-solution.ts';
import { personWith, testCtx } from '../src/lib/server/testing/index.ts';
import { expect, signIn, signInByForm, test, type Account, type TestLab } from './support/lab.ts';
import { idOf, reveal, save, send, visit } from './support/page.ts';

/** A day so many days from now in Hong Kong, as a date input wants it. */
const day = (days: number) =>
	new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);

async function listedSolution(lab: TestLab, owner: Account, coordinator: Account): Promise<string> {
	const asOwner = testCtx(lab.services, personWith('supplier-owner', owner.organisationId, owner.id));
	const asLab = testCtx(lab.services, personWith('coordinator', 'lab', coordinator.id));
	const content = {
		title: { en: `KerbSense ${lab.tag}`, tc: `路邊感知${lab.tag}` },
		summary: {
			en: 'Battery sensors glued to the road report free kerbside parking spaces as open data.',
			tc: '貼於路面的電池感測器報告路旁空置車位，並以開放數據發布。'
		},
		capabilities: [
			{ text: { en: 'Detects free kerbside spaces without road works' }, technology: 'internet-of-things' }
		],
		technologies: ['internet-of-things'],
		areas: ['transport'],
		trl: 8,
		deploymentModels: ['government-cloud'],
		dataLocations: ['hong-kong'],
		languages: ['en', 'tc'],
		usesAi: false
	};
	const draft = await createSolution(asOwner, { organisationId: owner.organisationId, content });
	const submitted = await submitForReview(asOwner, { id: draft.id, version: draft.version });
	await listReviewed(asLab, { id: draft.id, version: submitted.version });
	return draft.id;
}

interface Way {
	language: 'en' | 'tc' | 'sc';
	context: BrowserContextOptions;
	axe: boolean;
}

/** The main job, whole: every step by the form of the person who owes it. */
async function walk(browser: Browser, lab: TestLab, { language, context, axe }: Way): Promise<void> {
	const { officer, approver, owner, coordinator } = await lab.people();
	const solutionId = await listedSolution(lab, owner, coordinator);
	const way = { ...context, language };
	const as = (account: Account) => signIn(browser, account, way);
	const [bureau, boss, supplier, staff] = [
		await signInByForm(browser, officer, way),
		await as(approver),
		await as(owner),
		await as(coordinator)
	];
	const at = (path: string) => `/${language}${path}`;
	const js = context.javaScriptEnabled !== false;
	const look = { axe: axe && js };

	// The officer writes the need and asks for approval.
	await visit(bureau, at('/bureau'), look);
	await visit(bureau, at('/bureau/challenges/new'), look);
	await bureau
		.locator('input[name="content.title.en"]')
		.or(bureau.locator('input[name="content.title.tc"]'))
		.first()
		.waitFor({ state: 'attached' });
	const lang = language === 'en' ? 'en' : 'tc';
	const open = async (name: string) => {
		const input = bureau.locator(`[name="${name}"]`);
		await reveal(input);
		return input;
	};
	await (await open(`content.title.${lang}`)).fill(`Parking ${lab.tag} 泊車`);
	await bureau.locator('main form button:not([type="button"])').last().click();
	await bureau.waitForURL(/bureau\/challenges\/[0-9a-f-]{36}\/edit/);
	const challengeId = idOf(bureau);
	await (
		await open(`content.problem.${lang}`)
	).fill('Drivers circle for kerbside parking spaces 司機不斷尋找路旁車位');
	await (
		await open(`content.outcomeWanted.${lang}`)
	).fill('Show free kerbside spaces as open data 以開放數據顯示空置車位');
	await (
		await open(`content.capabilities[0].text.${lang}`)
	).fill('Detect free kerbside spaces 偵測路旁空置車位');
	await bureau.locator('[name="content.department"]').selectOption('td');
	await bureau.locator('input[name="content.areas[]"][value="transport"]').check();
	await bureau.locator('input[name="content.constraints.dataLocations[]"][value="hong-kong"]').check();
	const security = bureau.locator('[name="content.constraints.security"]').first();
	if ((await security.evaluate((node) => node.tagName)) === 'SELECT')
		await security.selectOption('unclassified');
	else await bureau.locator('[name="content.constraints.security"][value="unclassified"]').check();
	await bureau.locator('[name^="content.budget.min"]').fill('100000');
	await bureau.locator('[name^="content.budget.max"]').fill('500000');
	await bureau.locator('[name="content.proposalsDue"]').fill(day(20));
	const challenges = lab.services.storage.collection(challengesSpec);
	await save(bureau, async () => (await challenges.get(challengeId)).content.budget?.max === 500_000);
	await visit(bureau, at(`/bureau/challenges/${challengeId}/edit`), look);
	await visit(bureau, at(`/bureau/challenges/${challengeId}`), look);
	await send(bureau, 'request');

	// The approver approves; the coordinator publishes and starts matching.
	await visit(boss, at(`/bureau/challenges/${challengeId}`), look);
	await send(boss, 'approve');
	await visit(staff, at('/coordinator'), look);
	await visit(staff, at(`/coordinator/challenges/${challengeId}`), look);
	await send(staff, 'publish');
	await visit(staff, at(`/coordinator/challenges/${challengeId}`), { axe: false });
	await send(staff, 'startMatching');

	// The match is ranked with reasons; the coordinator invites the supplier.
	const matches = at(`/coordinator/challenges/${challengeId}/matches?s=${solutionId}`);
	await expect(async () => {
		await staff.goto(matches);
		await expect(staff.locator(`main a[href*="${solutionId}"]`).first()).toBeAttached({ timeout: 1000 });
	}).toPass({ timeout: 20_000 });
	await visit(staff, matches, look);
	await expect(staff.locator('#candidate mark').first()).toBeAttached();
	const invite = staff.locator(`form[action^="?/invite"]`).first();
	await invite.waitFor({ state: 'attached' });
	await reveal(invite);
	await invite.locator('textarea[name="message"]').fill('Please have a look.');
	await invite.locator('button:not([type="button"])').last().click();
	await expect(async () => {
		await staff.goto(matches);
		await expect(staff.locator('form[action^="?/invite"]')).toHaveCount(0, { timeout: 1000 });
	}).toPass({ timeout: 10_000 });

	// The supplier answers with a proposal.
	await visit(supplier, at('/supplier'), look);
	// Written in English, whatever language the page is in.
	await expect(supplier.locator('main [lang="en-HK"]', { hasText: 'Please have a look.' })).toBeVisible();
	await visit(supplier, at(`/challenges/${challengeId}`), look);
	await visit(supplier, at(`/supplier/proposals/new?challenge=${challengeId}&solution=${solutionId}`), look);
	await supplier.locator('main form button:not([type="button"])').last().click();
	await supplier.waitForURL(/supplier\/proposals\/[0-9a-f-]{36}/);
	const proposalId = idOf(supplier);
	await visit(supplier, at(`/supplier/proposals/${proposalId}/edit`), look);
	const approach = supplier.locator('[name="content.approach.en"]');
	await reveal(approach);
	await approach.fill('Two hundred sensors on ten streets.');
	await supplier.locator('[name^="content.price"]').fill('300000');
	await supplier.locator('[name^="content.weeks"]').fill('10');
	const proposals = lab.services.storage.collection(proposalsSpec);
	await save(supplier, async () => (await proposals.get(proposalId)).content.weeks === 10);
	await visit(supplier, at(`/supplier/proposals/${proposalId}`), look);
	await send(supplier, 'submit');

	// The lab shortlists, the bureau selects, the lab sets the trial up.
	await visit(staff, at(`/coordinator/proposals/${challengeId}`), look);
	await send(staff, 'shortlist');
	await visit(bureau, at(`/bureau/challenges/${challengeId}/proposals`), look);
	await send(bureau, 'select');
	await visit(staff, at(`/coordinator/proposals/${challengeId}`), { axe: false });
	await send(staff, 'createTrial');
	await staff.waitForURL(/coordinator\/trials\/[0-9a-f-]{36}/);
	const trialId = idOf(staff);

	await runTrial({ at, trialId, staff, bureau, boss, supplier, look });

	// Everybody reads the outcome.
	const visitor = await (await browser.newContext(context)).newPage();
	await visit(visitor, at(`/outcomes/${trialId}`), look);
	await expect(visitor.locator('main')).toContainText('Spaces were found sooner');
	await expect(async () => {
		await visitor.goto(at(`/challenges/${challengeId}`));
		await expect(visitor.locator('main h1')).toContainText(lab.tag);
	}).toPass({ timeout: 10_000 });
	for (const page of [bureau, boss, supplier, staff, visitor]) await page.context().close();
}

interface TrialWalk {
	at: (path: string) => string;
	trialId: string;
	staff: Page;
	bureau: Page;
	boss: Page;
	supplier: Page;
	look: { axe: boolean };
}

async function runTrial({ at, trialId, staff, bureau, boss, supplier, look }: TrialWalk): Promise<void> {
	const trial = (workspace: string) => at(`/${workspace}/trials/${trialId}`);
	await visit(staff, at(`/coordinator/trials/${trialId}/plan`), look);
	const plan = async (name: string, value: string) => {
		const input = staff.locator(`[name="${name}"]`);
		await reveal(input);
		await input.fill(value);
	};
	await plan('plan.kpis[0].name.en', 'Minutes to find a space');
	await plan('plan.kpis[0].unit', 'min');
	await plan('plan.kpis[0].baseline:number', '12');
	await plan('plan.kpis[0].target:number', '6');
	await staff
		.locator('[name="plan.kpis[0].direction"]')
		.first()
		.evaluate((node) => node.tagName)
		.then(async (tag) => {
			if (tag === 'SELECT') await staff.locator('[name="plan.kpis[0].direction"]').selectOption('down');
			else await staff.locator('[name="plan.kpis[0].direction"][value="down"]').check();
		});
	await plan('plan.budgetOwner', 'Finance branch');
	await plan('plan.routeToProcurement.en', 'Open tender when the target is met.');
	await plan('plan.stopConditions.en', 'Stop when half of the sensors fail.');
	await staff.locator('main form button:not([type="button"])').last().click();
	await staff.waitForURL((url) => url.pathname.endsWith(`/trials/${trialId}`));

	await visit(bureau, trial('bureau'), look);
	await send(bureau, 'acceptAsBureau');
	await visit(supplier, trial('supplier'), look);
	await send(supplier, 'acceptAsSupplier');
	await visit(staff, trial('coordinator'), look);
	await send(staff, 'openGates');

	// Each mandatory gate is filled in by its owner and decided by the lab.
	for (const page of [bureau, supplier]) {
		await page.goto(trial(page === bureau ? 'bureau' : 'supplier'));
		while ((await page.locator('form[action$="?/submitGate"], form[action$="?/fillGate"]').count()) > 0) {
			const form = page.locator('form[action$="?/submitGate"], form[action$="?/fillGate"]').first();
			const action = ((await form.getAttribute('action')) ?? '').replace('?/', '');
			await send(page, action, (open) =>
				open.locator('textarea[name="note"]').fill('The evidence is with the lab.')
			);
			await page.goto(trial(page === bureau ? 'bureau' : 'supplier'));
		}
	}
	await staff.goto(trial('coordinator'));
	while ((await staff.locator('form[action$="?/start"]').count()) === 0) {
		await send(staff, 'decideGate', async (form) => {
			await form.locator('[name="decision"][value="approved"]').check();
		});
		await staff.goto(trial('coordinator'));
	}
	await send(staff, 'start');

	await visit(supplier, trial('supplier'), look);
	await send(supplier, 'measure', async (form) => {
		await form.locator('[name^="value"]').fill('5');
		await form.locator('[name="on"]').fill(day(0));
	});
	await staff.goto(trial('coordinator'));
	await send(staff, 'evaluate');
	await boss.goto(trial('bureau'));
	await send(boss, 'approveEvaluation');
	await visit(staff, trial('coordinator'), look);
	await send(staff, 'close', async (form) => {
		await form.locator('[name="decision"][value="scale"]').check();
		await form.locator('[name="reason"]').fill('The target was met.');
	});
	await staff.goto(trial('coordinator'));
	await send(staff, 'saveOutcome', async (form) => {
		for (const [name, value] of [
			['outcome.title.en', 'Finding a space'],
			['outcome.summary.en', 'Spaces were found sooner.']
		] as const) {
			const input = form.locator(`[name="${name}"]`);
			await reveal(input);
			await input.fill(value);
		}
	});
	await staff.goto(trial('coordinator'));
	await send(staff, 'publishOutcome');
}

test.describe('a need becomes a published outcome', () => {
	test('in English', async ({ browser, lab }) => {
		test.setTimeout(240_000);
		await walk(browser, lab, { language: 'en', context: {}, axe: true });
	});
	test('in Traditional Chinese at phone width', async ({ browser, lab }) => {
		test.setTimeout(240_000);
		await walk(browser, lab, {
			language: 'tc',
			context: { viewport: { width: 375, height: 800 } },
			axe: true
		});
	});
	test('in Simplified Chinese without JavaScript', async ({ browser, lab }) => {
		test.setTimeout(240_000);
		await walk(browser, lab, { language: 'sc', context: { javaScriptEnabled: false }, axe: false });
	});
});
