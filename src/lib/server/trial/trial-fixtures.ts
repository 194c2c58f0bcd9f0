import { afterEach, beforeEach } from 'vitest';
import { emptyChallengeContent } from '../../domain/challenge/challenge.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/weights.ts';
import { draftProposal } from '../../domain/proposal/proposal-fixtures.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { readySolutionContent } from '../../domain/solution/solution-fixtures.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { proposalsSpec } from '../proposal/proposal-collection.ts';
import type { Services } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import {
	bureauOfficer,
	coordinator,
	createTestServices,
	supplierMember,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { createServerApi } from '../trpc/app-router.ts';

export const plan = {
	kpis: [
		{
			name: { en: 'Minutes in the queue', tc: '輪候分鐘' },
			unit: 'min',
			direction: 'down',
			baseline: 40,
			target: 15
		}
	],
	milestones: [{ name: { en: 'Kiosks installed' }, dueOn: '2026-12-10' }],
	budgetOwner: 'Operations Branch',
	budget: 300_000,
	routeToProcurement: { en: 'Open tender' },
	stopConditions: { en: 'Stop when queues grow.' }
};

/** What a person saw of a trial, as the next step sends it. */
export const seen = ({ id, version }: TrialView) => ({ id, version });

/** A need with one selected proposal for a listed solution, as the bureau leaves it to the lab. */
async function addSelectedProposal({ storage, now }: Services) {
	const item = { createdAt: now(), updatedAt: now(), history: [] };
	const challenge = await storage.collection(challengesSpec).insert({
		...item,
		id: 'challenge-1',
		reference: 'C-2026-1',
		organisationId: 'bureau-1',
		createdBy: 'officer',
		content: { ...emptyChallengeContent(), title: { en: 'Shorter queues' }, trialStart: '2026-12-01' },
		state: { status: 'matching', publishedAt: item.createdAt },
		weights: DEFAULT_WEIGHTS,
		openProposals: [],
		addenda: []
	});
	await storage.collection(solutionsSpec).insert({
		...item,
		id: 'solution-1',
		reference: 'S-2026-1',
		organisationId: 'supplier-1',
		createdBy: 'member',
		content: readySolutionContent({ usesAi: true, dataLocations: ['hong-kong'] }),
		state: { status: 'listed', listedAt: item.createdAt }
	});
	const proposal = await storage.collection(proposalsSpec).insert(
		draftProposal({
			id: 'proposal-1',
			reference: 'P-2026-1',
			challengeId: challenge.id,
			solutionId: 'solution-1',
			supplierId: 'supplier-1',
			bureauId: 'bureau-1',
			content: { approach: { en: 'Two counters first.' }, price: 300_000, weeks: 8 },
			state: { status: 'selected', submittedAt: item.createdAt, selectedFor: challenge.id }
		})
	);
	return { challengeId: challenge.id, proposalId: proposal.id };
}

/** An installation of its own for each test, with a proposal that was selected, and its three parties. */
export function trialWorld() {
	let opened: TestServices;
	let made: { challengeId: string; proposalId: string };
	beforeEach(async () => {
		opened = await createTestServices();
		made = await addSelectedProposal(opened.services);
	});
	afterEach(() => opened.close());

	const as = (actor: Actor) => createServerApi(testCtx(opened.services, actor));
	const lab = () => as(coordinator()).trial;
	const bureau = () => as(bureauOfficer()).trial;
	const supplier = () => as(supplierMember()).trial;

	/** The trial through agreement and every mandatory gate. */
	async function readyTrial(): Promise<TrialView> {
		let view = await lab().create({ proposalId: made.proposalId });
		view = await bureau().savePlan({ ...seen(view), plan });
		view = await bureau().accept({ ...seen(view), party: 'bureau' });
		view = await supplier().accept({ ...seen(view), party: 'supplier' });
		view = await lab().openGates(seen(view));
		for (const gate of view.gates.filter(({ mandatory }) => mandatory)) {
			const owner = gate.owner === 'bureau' ? bureau() : supplier();
			view = await owner.fillGate({ ...seen(view), gateId: gate.id, note: 'See the report.', submit: true });
			view = await lab().decideGate({ ...seen(view), gateId: gate.id, decision: 'approved' });
		}
		return view;
	}

	const challenge = () => opened.services.storage.collection(challengesSpec).get(made.challengeId);
	const test = {
		get services() {
			return opened.services;
		},
		get proposalId() {
			return made.proposalId;
		},
		advance: (ms: number) => opened.advance(ms)
	};
	return { test, as, lab, bureau, supplier, readyTrial, challenge };
}
