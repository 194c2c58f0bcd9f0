import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyChallengeContent, type Challenge } from '../../domain/challenge/challenge.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/weights.ts';
import { draftProposal } from '../../domain/proposal/proposal-fixtures.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import type { AppError } from '../../domain/shared/error.ts';
import { readySolutionContent } from '../../domain/solution/solution-fixtures.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import {
	bureauOfficer,
	coordinator,
	createTestServices,
	supplierMember,
	supplierOwner,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { createServerApi } from '../trpc/app-router.ts';
import { reconcileProposals } from './reconcile-proposals.ts';
import { proposals } from './proposal-store.ts';

let test: TestServices;
const DAY_MS = 24 * 60 * 60 * 1000;
const as = (actor: Parameters<typeof testCtx>[1]) => createServerApi(testCtx(test.services, actor));
/** The product's own error behind a call, as `code` or `code/reason`. */
const refusal = async (promise: Promise<unknown>): Promise<string> => {
	try {
		await promise;
		return 'done';
	} catch (thrown) {
		const app = (thrown as { cause?: AppError }).cause;
		return app ? (app.reason === app.code ? app.code : `${app.code}/${app.reason}`) : String(thrown);
	}
};

const written = { approach: { en: 'Two counters first.' }, price: 300_000, weeks: 12 };
let serial = 0;

async function challenge(over: Partial<Challenge> = {}): Promise<Challenge> {
	const now = test.services.now();
	return test.services.storage.collection(challengesSpec).insert({
		id: `challenge-${++serial}`,
		createdAt: now,
		updatedAt: now,
		reference: `C-2026-${serial}`,
		organisationId: 'bureau-1',
		createdBy: 'officer',
		content: { ...emptyChallengeContent(), title: { en: 'Shorter queues' } },
		state: { status: 'published', publishedAt: now },
		weights: DEFAULT_WEIGHTS,
		openProposals: [],
		addenda: [],
		history: [],
		...over
	});
}
async function solution(organisationId: string): Promise<string> {
	const now = test.services.now();
	const { id } = await test.services.storage.collection(solutionsSpec).insert({
		id: `solution-${++serial}`,
		createdAt: now,
		updatedAt: now,
		reference: `S-2026-${serial}`,
		organisationId,
		createdBy: 'member',
		content: readySolutionContent(),
		state: { status: 'listed', listedAt: now },
		history: []
	});
	return id;
}
async function sent(challengeId: string, organisationId = 'supplier-1') {
	const api = as(supplierMember(organisationId));
	const solutionId = await solution(organisationId);
	const draft = await api.proposal.create({ challengeId, solutionId, content: written });
	return api.proposal.submit({ id: draft.id, version: draft.version });
}
const openOn = async (id: string) =>
	(await test.services.storage.collection(challengesSpec).get(id)).openProposals;

beforeAll(async () => void (test = await createTestServices()));
afterAll(() => test.close());

describe('proposals', () => {
	it('are sent, shortlisted, selected, and leave the challenge’s list with their outcome', async () => {
		const need = await challenge();
		let first = await sent(need.id);
		const second = await sent(need.id, 'supplier-2');
		const third = await sent(need.id, 'supplier-3');
		expect(await openOn(need.id)).toEqual([first.id, second.id, third.id]);
		const [lab, bureau] = [as(coordinator()), as(bureauOfficer())];
		first = await lab.proposal.shortlist(first);
		const rival = await lab.proposal.shortlist(second);
		expect(await refusal(as(coordinator()).proposal.select(first))).toBe('forbidden');
		first = await bureau.proposal.select(first);
		expect(first.status).toBe('selected');
		expect(await refusal(bureau.proposal.select(rival))).toBe('conflict/another-selected');
		expect(await openOn(need.id)).toEqual([second.id, third.id]);
		const [next] = (await bureau.challenge.get({ id: need.id })).nextSteps;
		expect(next).toMatchObject({ key: 'proposal.trial', owedBy: { role: 'coordinator' } });
		const why = {
			challengeId: need.id,
			reasonCode: 'another-chosen' as const,
			reason: 'Another fits better.'
		};
		expect(await bureau.proposal.settleOthers(why)).toEqual({ settled: 1, waiting: 1, failed: [] });
		expect(await lab.proposal.settleOthers(why)).toEqual({ settled: 1, waiting: 0, failed: [] });
		expect(await openOn(need.id)).toEqual([]);
		expect(await as(supplierMember('supplier-3')).proposal.get({ id: third.id })).toMatchObject({
			status: 'declined',
			reasonCode: 'another-chosen',
			reason: 'Another fits better.'
		});
	});

	it('can be taken back and sent again until the last day is over in Hong Kong', async () => {
		const need = await challenge({
			content: { ...emptyChallengeContent(), proposalsDue: test.services.now().slice(0, 10) }
		});
		const mine = as(supplierMember());
		let view = await sent(need.id);
		expect(await refusal(mine.proposal.withdraw({ id: view.id, version: view.version }))).toBe('invalid');
		view = await mine.proposal.withdraw({ id: view.id, version: view.version, reason: 'A wrong price' });
		expect(await openOn(need.id)).toEqual([]);
		view = await mine.proposal.save({
			id: view.id,
			version: view.version,
			content: { ...written, price: 1 }
		});
		view = await mine.proposal.submit(view);
		expect(await refusal(mine.proposal.save({ id: view.id, version: view.version, content: written }))).toBe(
			'illegal-transition'
		);
		view = await mine.proposal.withdraw({ id: view.id, version: view.version, reason: 'Again' });
		test.advance(DAY_MS);
		expect(await refusal(mine.proposal.submit(view))).toBe('forbidden/proposals-closed');
		expect(await openOn(need.id)).toEqual([]);
	});

	it('show nobody but their supplier what is written in them after a withdrawal, until they are sent again', async () => {
		const need = await challenge();
		const mine = as(supplierMember());
		let view = await sent(need.id);
		view = await mine.proposal.withdraw({ id: view.id, version: view.version, reason: 'A wrong price' });
		const secret = { ...written, approach: { en: 'Not for other eyes yet.' }, price: 7_654_321 };
		view = await mine.proposal.save({ id: view.id, version: view.version, content: secret });
		expect(view.content).toMatchObject(secret);
		const seenBy = async (actor: ReturnType<typeof coordinator>) => {
			const api = as(actor);
			const { items } = await api.proposal.received({ challengeId: need.id });
			const compared = await api.proposal.onChallenge({ challengeId: need.id });
			return { one: await api.proposal.get({ id: view.id }), items, compared };
		};
		for (const actor of [coordinator(), bureauOfficer()]) {
			const seen = await seenBy(actor);
			expect(seen.one).toMatchObject({ status: 'withdrawn', reason: 'A wrong price' });
			expect(seen.one.content).toEqual({});
			expect(seen.items.map(({ id }) => id)).toEqual([view.id]);
			expect(JSON.stringify(seen)).not.toMatch(/Not for other eyes|7654321/);
		}
		await mine.proposal.submit(view);
		for (const actor of [coordinator(), bureauOfficer()])
			expect((await seenBy(actor)).one.content).toMatchObject(secret);
	});

	it('answer a challenge once a solution, and never another supplier’s', async () => {
		const need = await challenge();
		const mine = as(supplierMember());
		const solutionId = await solution('supplier-1');
		const create = () => mine.proposal.create({ challengeId: need.id, solutionId });
		const results = await Promise.all([refusal(create()), refusal(create()), refusal(create())]);
		expect(results.sort()).toEqual(['conflict/proposal-exists', 'conflict/proposal-exists', 'done']);
		const theirs = await solution('supplier-2');
		expect(await refusal(mine.proposal.create({ challengeId: need.id, solutionId: theirs }))).toBe(
			'forbidden'
		);
	});

	it('are hidden from other suppliers, and as drafts from everybody', async () => {
		const need = await challenge();
		const view = await sent(need.id);
		const draft = await as(supplierMember()).proposal.create({
			challengeId: need.id,
			solutionId: await solution('supplier-1')
		});
		for (const actor of [supplierOwner('supplier-2'), bureauOfficer('bureau-2')]) {
			expect(await refusal(as(actor).proposal.get({ id: view.id }))).toBe('not-found');
			expect(await refusal(as(actor).proposal.onChallenge({ challengeId: need.id }))).toBe('not-found');
		}
		expect(await refusal(as(ANONYMOUS).proposal.get({ id: view.id }))).toBe('unauthenticated');
		for (const actor of [coordinator(), bureauOfficer()]) {
			expect(await refusal(as(actor).proposal.get({ id: draft.id }))).toBe('not-found');
			const seen = await as(actor).proposal.onChallenge({ challengeId: need.id });
			expect(seen.items.map((p) => p.id)).toEqual([view.id]);
		}
	});
});

describe('reconcileProposals', () => {
	/** A stored proposal that stands in `state` without its challenge knowing, as a crash leaves it. */
	const stray = async (challengeId: string, state: Proposal['state']) =>
		proposals(test.services).insert({
			...draftProposal({ id: `stray-${++serial}`, reference: `P-x-${serial}`, challengeId, state }),
			solutionId: `solution-${serial}`
		});
	const submitted = { status: 'submitted', submittedAt: '2026-11-23T00:00:00.000Z' } as const;

	it('finishes what a crash left half done, and nothing else', async () => {
		const need = await challenge();
		const honest = await sent(need.id);
		const unsent = await stray(need.id, { status: 'draft' });
		const spec = test.services.storage.collection(challengesSpec);
		const current = await spec.get(need.id);
		await spec.replace({ ...current, openProposals: [honest.id, unsent.id] }, current.version);
		const missing = await stray(need.id, submitted);
		const closed = await challenge({ state: { status: 'closed', closing: 'withdrawn', reason: 'No funds' } });
		const late = await stray(closed.id, submitted);
		test.advance(DAY_MS);
		expect(await reconcileProposals(test.services)).toEqual({ removed: 1, added: 1, concluded: 1 });
		expect(await openOn(need.id)).toEqual([honest.id, missing.id]);
		expect((await proposals(test.services).get(late.id)).state).toEqual({
			status: 'declined',
			reasonCode: 'challenge-closed',
			reason: 'No funds'
		});
		expect(await reconcileProposals(test.services)).toEqual({ removed: 0, added: 0, concluded: 0 });
	});

	it('leaves a submission in progress alone', async () => {
		const need = await challenge();
		const unsent = await stray(need.id, { status: 'draft' });
		const spec = test.services.storage.collection(challengesSpec);
		await spec.replace({ ...need, openProposals: [unsent.id], updatedAt: test.services.now() }, need.version);
		expect(await reconcileProposals(test.services)).toMatchObject({ removed: 0 });
	});
});
