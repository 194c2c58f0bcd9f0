import type { Page } from '@playwright/test';
import { DEFAULT_WEIGHTS } from '../src/lib/domain/matching/weights.ts';
import { draftProposal } from '../src/lib/domain/proposal/proposal-fixtures.ts';
import { readySolutionContent } from '../src/lib/domain/solution/solution-fixtures.ts';
import { proposedTrial } from '../src/lib/domain/trial/trial-fixtures.ts';
import { createAccount } from '../src/lib/server/account/create-account.ts';
import { challengesSpec } from '../src/lib/server/challenge/challenge-collection.ts';
import { proposalsSpec } from '../src/lib/server/proposal/proposal-collection.ts';
import { solutionsSpec } from '../src/lib/server/solution/solution-collection.ts';
import { trialsSpec } from '../src/lib/server/trial/trial-collection.ts';
import { expect, PASSWORD, readyContent, signIn, test, type TestLab } from './support/lab.ts';

const ROLES = ['officer', 'owner', 'coordinator', 'administrator', 'two'] as const;
type Answer = 200 | 403 | 404 | string;

/**
 * What each role gets at an address: its page, a refusal, or the address that it is led to. NEED, SOLUTION, PROPOSAL
 * and TRIAL are one bureau's and one supplier's; `two` works for that supplier and for another bureau.
 */
const TABLE: Record<string, readonly [Answer, Answer, Answer, Answer, Answer]> = {
	bureau: [200, 403, 403, 403, 200],
	// What is no choice counts as none, were it the name of something that every object has.
	'bureau?group=constructor': [200, 403, 403, 403, 200],
	'bureau/trials': [200, 403, 403, 403, 200],
	'bureau/challenges/new': [200, 403, 403, 403, 200],
	'bureau/trials/TRIAL': [
		200,
		'supplier/trials/TRIAL',
		'coordinator/trials/TRIAL',
		'coordinator/trials/TRIAL',
		'supplier/trials/TRIAL'
	],
	'bureau/trials/TRIAL/plan': [
		200,
		'supplier/trials/TRIAL',
		'coordinator/trials/TRIAL',
		'coordinator/trials/TRIAL',
		'supplier/trials/TRIAL'
	],
	'bureau/challenges/NEED': [
		200,
		'challenges/NEED',
		'coordinator/challenges/NEED',
		'coordinator/challenges/NEED',
		403
	],
	'bureau/challenges/NEED/matches': [
		200,
		'challenges/NEED',
		'coordinator/challenges/NEED',
		'coordinator/challenges/NEED',
		403
	],
	'bureau/challenges/NEED/proposals': [
		200,
		403,
		'coordinator/proposals/NEED',
		'coordinator/proposals/NEED',
		403
	],
	supplier: [403, 200, 403, 403, 200],
	'supplier/solutions': [403, 200, 403, 403, 200],
	'supplier/solutions/SOLUTION': [
		'solutions/SOLUTION',
		200,
		'coordinator/solutions/SOLUTION',
		'coordinator/solutions/SOLUTION',
		200
	],
	'supplier/proposals/PROPOSAL': [403, 200, 403, 403, 200],
	'supplier/trials/TRIAL': [
		'bureau/trials/TRIAL',
		200,
		'coordinator/trials/TRIAL',
		'coordinator/trials/TRIAL',
		200
	],
	coordinator: [403, 403, 200, 200, 403],
	'coordinator/organisations': [403, 403, 200, 200, 403],
	'coordinator/challenges/NEED': [
		'bureau/challenges/NEED',
		'challenges/NEED',
		200,
		200,
		'bureau/challenges/NEED'
	],
	'coordinator/proposals/NEED': [
		'bureau/challenges/NEED/proposals',
		403,
		200,
		200,
		'bureau/challenges/NEED/proposals'
	],
	'coordinator/solutions/SOLUTION': [
		'solutions/SOLUTION',
		'supplier/solutions/SOLUTION',
		200,
		200,
		'solutions/SOLUTION'
	],
	'coordinator/trials/TRIAL': [
		'bureau/trials/TRIAL',
		'supplier/trials/TRIAL',
		200,
		200,
		'bureau/trials/TRIAL'
	],
	admin: [403, 403, 403, 200, 403],
	'admin/people': [403, 403, 403, 200, 403],
	'admin/import': [403, 403, 403, 200, 403],
	'admin/import?refused=__proto__.__proto__.x': [403, 403, 403, 200, 403],
	'admin/import/nothing': [403, 403, 403, 404, 403],
	'admin/import/nothing/rejects': [
		'admin/import/nothing',
		'admin/import/nothing',
		'admin/import/nothing',
		'admin/import/nothing',
		'admin/import/nothing'
	],
	// An item that is nobody's is not told from one that is somebody else's.
	'bureau/trials/nothing': [
		404,
		'supplier/trials/nothing',
		'coordinator/trials/nothing',
		'coordinator/trials/nothing',
		404
	]
};

/** One need with a selected proposal and its trial. */
async function addItems(
	{ services, tag }: TestLab,
	bureauId: string,
	supplierId: string,
	coordinatorId: string
) {
	const now = services.now();
	const [needId, solutionId, proposalId, trialId] = ['need', 'solution', 'proposal', 'trial'].map(
		(kind) => `${kind}-${tag}`
	) as [string, string, string, string];
	const item = { createdAt: now, updatedAt: now, history: [] };
	await services.storage.collection(challengesSpec).insert({
		...item,
		id: needId,
		reference: `C-${tag}`,
		organisationId: bureauId,
		createdBy: 'officer',
		content: readyContent(),
		state: { status: 'matching', publishedAt: now },
		weights: DEFAULT_WEIGHTS,
		openProposals: [],
		addenda: []
	});
	await services.storage.collection(solutionsSpec).insert({
		...item,
		id: solutionId,
		reference: `S-${tag}`,
		organisationId: supplierId,
		createdBy: 'member',
		content: readySolutionContent(),
		state: { status: 'listed', listedAt: now }
	});
	const around = { challengeId: needId, solutionId, bureauId, supplierId };
	const { version: _p, ...proposal } = draftProposal({
		...around,
		id: proposalId,
		reference: `P-${tag}`,
		state: { status: 'selected', submittedAt: now, selectedFor: needId }
	});
	await services.storage.collection(proposalsSpec).insert(proposal);
	const { version: _t, ...trial } = proposedTrial({
		...around,
		id: trialId,
		reference: `T-${tag}`,
		proposalId,
		coordinatorId,
		createdAt: now,
		updatedAt: now
	});
	await services.storage.collection(trialsSpec).insert(trial);
	return { NEED: needId, SOLUTION: solutionId, PROPOSAL: proposalId, TRIAL: trialId };
}

async function answerOf(page: Page, address: string): Promise<Answer> {
	const answer = await page.request.get(`/en/${address}`, { maxRedirects: 0 });
	const location = answer.headers()['location'];
	return location === undefined ? (answer.status() as Answer) : location.replace('/en/', '');
}

test('each workspace is for its own people, and an item leads to its page in theirs', async ({
	browser,
	lab
}) => {
	const { bureau, supplier, officer, owner, coordinator } = await lab.people();
	const other = await lab.organisation('bureau', { en: `Other ${lab.tag}` });
	const ids = await addItems(lab, bureau, supplier, coordinator.id);
	const fill = (address: string) =>
		address.replace(/NEED|SOLUTION|PROPOSAL|TRIAL/, (name) => ids[name as 'NEED']);
	const two = { email: `two-${lab.tag}@e2e.example` };
	await createAccount(lab.services, {
		...two,
		password: PASSWORD,
		name: 'Test Two',
		locale: 'en',
		memberships: [
			{ organisationId: other, roles: ['bureau-officer'] },
			{ organisationId: supplier, roles: ['supplier-member'] }
		]
	});
	const accounts = {
		officer,
		owner,
		coordinator,
		administrator: await lab.account('administrator', 'lab'),
		two
	};
	for (const [i, role] of ROLES.entries()) {
		const page = await signIn(browser, accounts[role]);
		const got: Record<string, Answer> = {};
		for (const address of Object.keys(TABLE)) got[address] = await answerOf(page, fill(address));
		const wanted = Object.fromEntries(
			Object.entries(TABLE).map(([address, answers]) => {
				const answer = answers[i] as Answer;
				return [address, typeof answer === 'string' ? fill(answer) : answer];
			})
		);
		expect.soft(got, role).toEqual(wanted);
		await page.context().close();
	}
});
