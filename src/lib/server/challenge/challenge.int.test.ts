import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import type { ChallengeView } from '../../domain/challenge/views.ts';
import { ANONYMOUS, type Actor } from '../../domain/shared/actor.ts';
import type { AppError } from '../../domain/shared/error.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import {
	bureauApprover,
	bureauOfficer,
	coordinator,
	createTestServices,
	supplierMember,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { createServerApi } from '../trpc/app-router.ts';
import {
	addOpenProposal,
	markChallengeAdopted,
	markChallengeInTrial,
	removeOpenProposal
} from './challenge-proposals.ts';

let test: TestServices;
const as = (actor: Actor) => createServerApi(testCtx(test.services, actor)).challenge;
const officer = bureauOfficer();
const content = readyContent();
const labCtx = () => testCtx(test.services, coordinator());

async function refusal(promise: Promise<unknown>): Promise<AppError> {
	const thrown: unknown = await promise.then(
		() => undefined,
		(error: unknown) => error
	);
	return ((thrown as { cause?: AppError })?.cause ?? thrown) as AppError;
}
const draft = () => as(officer).create({ organisationId: 'bureau-1', content });
async function published(): Promise<ChallengeView> {
	let view = await as(officer).requestApproval(await draft());
	view = await as(bureauApprover()).approve(view);
	return as(coordinator()).publish(view);
}

beforeAll(async () => {
	test = await createTestServices();
});
afterAll(() => test.close());

describe('challenges', () => {
	it('go from a draft to matching through the bureau and the lab', async () => {
		let view = await as(officer).requestApproval(await draft());
		expect(view.state.status).toBe('awaiting-approval');
		view = await as(bureauApprover()).approve(view);
		view = await as(coordinator()).return({ ...view, reason: 'Which drains?' });
		expect(view.state).toMatchObject({ status: 'returned', reason: 'Which drains?' });
		view = await as(officer).requestApproval(view);
		view = await as(bureauApprover()).approve(view);
		view = await as(coordinator()).publish(view);
		view = await as(coordinator()).startMatching(view);
		expect(view.history.map((move) => move.to)).toEqual([
			'awaiting-approval',
			'submitted',
			'returned',
			'awaiting-approval',
			'submitted',
			'published',
			'matching'
		]);
		expect(await as(ANONYMOUS).publicView(view)).toMatchObject({ reference: view.reference });
	});

	it('get a reference of their own each', async () => {
		const views = await Promise.all([draft(), draft(), draft()]);
		for (const view of views) expect(view.reference).toMatch(/^C-2026-\d{4}$/);
		expect(new Set(views.map((view) => view.reference)).size).toBe(3);
	});

	it('keep what a partial save does not name and make Simplified Chinese', async () => {
		const view = await draft();
		const saved = await as(officer).saveDraft({
			...view,
			content: { outcomeWanted: { tc: '提早一星期發現淤塞' } },
			questionsDue: '2027-01-10'
		});
		expect(saved.content.problem).toEqual(content.problem);
		expect(saved.content.outcomeWanted).toEqual({
			tc: '提早一星期發現淤塞',
			sc: '提早一星期发现淤塞',
			derived: ['sc']
		});
		expect(saved.questionsDue).toBe('2027-01-10');
		expect(saved.content.title?.stale).toBeUndefined();
	});

	it('give the later saver both versions', async () => {
		const view = await draft();
		await as(officer).saveDraft({ ...view, content: { contact: 'Ms Chan' } });
		const late = await refusal(as(bureauApprover()).saveDraft({ ...view, content: { contact: 'Mr Ho' } }));
		expect(late).toMatchObject({ code: 'conflict', reason: 'version' });
		expect(late.detail['current']).toMatchObject({ version: 2, content: { contact: 'Ms Chan' } });
	});

	it('are unknown to others until published', async () => {
		const view = await draft();
		for (const actor of [ANONYMOUS, supplierMember(), coordinator(), bureauOfficer('bureau-2')]) {
			expect(await refusal(as(actor).publicView(view))).toMatchObject({ code: 'not-found' });
			const saving = as(actor).saveDraft({ ...view, content: {} });
			expect(['not-found', 'unauthenticated']).toContain((await refusal(saving)).code);
		}
		expect(await refusal(as(officer).publish(view))).toMatchObject({ code: 'forbidden' });
		expect(await refusal(as(officer).create({ organisationId: 'bureau-2' }))).toMatchObject({
			code: 'forbidden'
		});
	});

	it('begin with the department of the bureau that posts them, unless another is given', async () => {
		const organisationId = 'bureau-td';
		await test.services.storage.collection(organisationsSpec).insert({
			id: organisationId,
			createdAt: test.services.now(),
			updatedAt: test.services.now(),
			kind: 'bureau',
			name: { en: 'Transport Department' },
			normalizedName: 'transport department',
			verification: { status: 'not-needed' },
			department: 'td'
		});
		const own = bureauOfficer(organisationId);
		expect((await as(own).create({ organisationId })).content.department).toBe('td');
		const given = await as(own).create({ organisationId, content: { department: 'dsd' } });
		expect(given.content.department).toBe('dsd');
	});

	it('cannot ask for approval before they are ready', async () => {
		const view = await as(officer).create({ organisationId: 'bureau-1' });
		const refused = await refusal(as(officer).requestApproval(view));
		expect(refused).toMatchObject({ reason: 'not-ready' });
		expect(refused.fields['content.problem']).toBe('needed');
	});

	it('freeze their weights at publishing and change in the open after', async () => {
		const view = await published();
		expect(await refusal(as(coordinator()).setWeights(view))).toMatchObject({ code: 'forbidden' });
		const changed = await as(officer).addAddendum({
			...view,
			note: 'A larger area',
			content: { budget: { min: 0, max: 900_000 } }
		});
		expect(changed.addenda).toHaveLength(1);
		expect(await as(ANONYMOUS).publicView(view)).toMatchObject({
			addenda: [{ note: 'A larger area', changes: [{ field: 'budget' }] }]
		});
	});

	it('close only when every proposal has its outcome, however the two race', async () => {
		const view = await published();
		await addOpenProposal(labCtx(), view.id, 'proposal-1');
		const current = await as(officer).get(view);
		const closing = { ...current, closing: 'not-pursued', reason: 'No budget' } as const;
		expect(await refusal(as(officer).close(closing))).toMatchObject({ reason: 'open-proposals' });
		await removeOpenProposal(labCtx(), view.id, 'proposal-1');
		const free = await as(officer).get(view);
		const results = await Promise.allSettled([
			as(officer).close({ ...closing, version: free.version }),
			addOpenProposal(labCtx(), view.id, 'proposal-2')
		]);
		const after = await as(officer).get(view);
		expect(results.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
		expect([after.state.status, after.openProposalCount]).toEqual(
			results[0].status === 'fulfilled' ? ['closed', 0] : ['published', 1]
		);
	});

	it('close only in the way that somebody chose', async () => {
		const unchosen = { ...(await published()), reason: 'No budget' };
		// @ts-expect-error nothing was chosen
		expect(await refusal(as(officer).close(unchosen))).toMatchObject({
			issues: [{ path: ['closing'], message: 'closing-required' }]
		});
	});

	it('take many proposals at once without losing one', async () => {
		const view = await published();
		const ids = Array.from({ length: 6 }, (_, i) => `proposal-${i}`);
		await Promise.all(ids.map((id) => addOpenProposal(labCtx(), view.id, id)));
		expect((await as(officer).get(view)).openProposalCount).toBe(6);
	});

	it('enter their trial and are adopted by it', async () => {
		const view = await published();
		const inTrial = await markChallengeInTrial(labCtx(), view.id, 'trial-1');
		expect(inTrial.history.slice(-2).map((move) => move.to)).toEqual(['matching', 'in-trial']);
		expect((await markChallengeInTrial(labCtx(), view.id, 'trial-1')).version).toBe(inTrial.version);
		const adopted = await markChallengeAdopted(labCtx(), view.id, 'Blockages fell by 60%');
		expect(adopted.state).toMatchObject({ status: 'closed', closing: 'adopted' });
	});

	it('take public questions from suppliers until the last day, and answer them for everybody', async () => {
		const view = await published();
		const asked = await as(supplierMember()).ask({ challengeId: view.id, question: { en: 'How many km?' } });
		expect(await refusal(as(officer).ask({ challengeId: view.id, question: { en: 'x' } }))).toMatchObject({
			code: 'forbidden'
		});
		expect((await as(officer).unanswered({})).items).toEqual(
			expect.arrayContaining([expect.objectContaining({ id: asked.id })])
		);
		await as(officer).answer({ ...asked, answer: { tc: '二千四百公里' } });
		const [question] = (await as(ANONYMOUS).questions({ challengeId: view.id })).items;
		expect(question).toMatchObject({
			question: { en: 'How many km?' },
			answer: { text: { tc: '二千四百公里' } }
		});
		expect(JSON.stringify(question)).not.toContain('supplier');
		expect(await refusal(as(officer).answer({ ...asked, answer: { en: 'late' } }))).toMatchObject({
			reason: 'version'
		});
	});

	it('are listed to those concerned only', async () => {
		const other = bureauOfficer('bureau-9');
		const mine = await as(other).create({ organisationId: 'bureau-9' });
		expect((await as(other).mine({})).items.map(({ id }) => id)).toEqual([mine.id]);
		expect(await as(other).countByStatus()).toMatchObject({ draft: 1, published: 0 });
		const seen = (await as(coordinator()).triage({ limit: 200 })).items;
		expect(seen.map(({ id }) => id)).not.toContain(mine.id);
		expect(seen.every(({ status }) => status !== 'draft')).toBe(true);
		expect(await refusal(as(supplierMember()).mine({}))).toMatchObject({ code: 'forbidden' });
		expect(await refusal(as(officer).triage({}))).toMatchObject({ code: 'forbidden' });
	});

	it('wait in the order in which they came to their stage, whatever is written to them since', async () => {
		const first = await published();
		const second = await published();
		const waiting = async () => {
			const { items } = await as(coordinator()).triage({ statuses: ['published'], limit: 200 });
			return items.filter(({ id }) => id === first.id || id === second.id);
		};
		const before = await waiting();
		await addOpenProposal(labCtx(), first.id, 'proposal-of-the-first');
		const after = await waiting();
		expect(after.map(({ id }) => id)).toEqual([first.id, second.id]);
		expect(after.map(({ since }) => since)).toEqual(before.map(({ since }) => since));
		expect(after[0]?.since).toBe(first.history.at(-1)?.at);
		expect(after[0]?.updatedAt).not.toBe(before[0]?.updatedAt);
	});
});
