import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import type { ToldRanking } from '../../domain/matching/ranking.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { itemTrail } from '../audit/audit-queries.ts';
import { auditSubscriber } from '../audit/record.ts';
import { drainEvents } from '../events/drain-events.ts';
import {
	bureauOfficer,
	coordinator,
	createTestServices,
	supplierMember,
	testCtx,
	type TestServices
} from '../testing/index.ts';
import { dismissMatch } from './dismiss-match.ts';
import { inviteSupplier } from './invite-supplier.ts';
import { listInvitations } from './list-invitations.ts';
import { addCatalogue, addNeed } from './matching-fixtures.ts';
import { matchId } from './match-store.ts';
import { toDecision } from './match-views.ts';
import { matchesSpec, rankingsSpec } from './matching-collections.ts';
import { pinMatch } from './pin-match.ts';
import { rankChallenge, rankChallengeInput } from './rank-challenge.ts';
import { undoMatch } from './undo-match.ts';

let test: TestServices;
const challengeId = 'challenge-1';
const as = (actor: Actor) => testCtx(test.services, actor);
const rank = () => rankChallenge(as(coordinator()), rankChallengeInput.parse({ challengeId }));
const decision = (solutionId: string, version = 0) => ({
	challengeId,
	solutionId,
	version,
	shown: undefined
});

beforeEach(async () => {
	test = await createTestServices();
	await addCatalogue(test.services);
});
afterEach(() => test.close());

describe('decisions on candidates', () => {
	it('are kept with the ranking that was shown, and shown to the next reader', async () => {
		const pinned = await pinMatch(as(bureauOfficer()), decision('drain-sensors'));
		expect(pinned).toMatchObject({ status: 'pinned', version: 1 });
		await dismissMatch(as(coordinator()), { ...decision('queues'), reasonCode: 'other-problem' });
		const list = await rank();
		expect(list.rows.find(({ solutionId }) => solutionId === 'drain-sensors')?.decision.status).toBe(
			'pinned'
		);
		expect(list.rows.map(({ solutionId }) => solutionId)).not.toContain('queues');
		expect(list.dismissed[0]).toMatchObject({ solutionId: 'queues', decision: { status: 'dismissed' } });
		expect(await test.services.storage.collection(rankingsSpec).count()).toBe(2);
		await expect(undoMatch(as(coordinator()), decision('queues', 1))).resolves.toMatchObject({
			status: 'suggested'
		});
	});

	it('record what the page showed, and beside it what the server computes where that differs', async () => {
		const { rows, weights, method } = await rank();
		const ids = rows.map(({ solutionId }) => solutionId);
		const best = ids[0]!;
		const storage = test.services.storage;
		/** The ranking kept with a decision made on this list. */
		const recorded = async (shown: ToldRanking) => {
			const { version } = toDecision(await storage.collection(matchesSpec).find(matchId(challengeId, best)));
			const act = version % 2 === 0 ? pinMatch : undoMatch;
			await act(as(coordinator()), { ...decision(best, version), shown });
			const match = await storage.collection(matchesSpec).get(matchId(challengeId, best));
			return storage.collection(rankingsSpec).get(match.rankingId!);
		};
		const order = (list: { solutionId: string }[] | undefined) => list?.map(({ solutionId }) => solutionId);

		const same = await recorded({ method, weights, ids });
		expect(same).toMatchObject({ saidBy: 'server', method, weights });
		expect(order(same.rows)).toEqual(ids);
		expect(same.computed).toBeUndefined();

		const turned = ids.toReversed();
		const other = await recorded({ method, weights, ids: turned });
		expect(other).toMatchObject({ saidBy: 'page', computed: { method } });
		expect(order(other.rows)).toEqual(turned);
		expect(order(other.computed?.rows)).toEqual(ids);

		const onlyGovernance = { ...weights, 'problem-fit': 0, capability: 0, governance: 100 };
		const moved = await recorded({ method, weights: onlyGovernance, ids: [...ids, 'no-candidate'] });
		expect(moved).toMatchObject({ weights: onlyGovernance, leftOut: 1 });
		expect(order(moved.rows)).toEqual(ids);
		const scoreOf = new Map(rows.map((row) => [row.solutionId, row.explanation.score]));
		expect(moved.rows.some(({ solutionId, score }) => score !== scoreOf.get(solutionId))).toBe(true);
	});

	it('stand in the trail of the need, with the reason and what they are about', async () => {
		const decided = { ...decision('drain-sensors'), reasonCode: 'too-early' as const, note: 'Not yet.' };
		await dismissMatch(as(coordinator()), decided);
		await drainEvents(test.services, [auditSubscriber]);
		const { items } = await itemTrail(as(bureauOfficer()), { kind: 'challenge', id: challengeId, limit: 10 });
		expect(items[0]).toMatchObject({
			type: 'match.dismissed',
			reasonCode: 'too-early',
			reason: 'Not yet.',
			about: [{ tc: '渠道淤塞感應器' }]
		});
	});

	it('meet when two people decide on one version', async () => {
		await pinMatch(as(bureauOfficer()), decision('drain-sensors'));
		const late = dismissMatch(as(coordinator()), { ...decision('drain-sensors'), reasonCode: 'other' });
		await expect(late).rejects.toMatchObject({
			reason: 'version',
			detail: { current: { status: 'pinned' } }
		});
	});

	it('invite only by the lab, once, for good', async () => {
		const invite = (actor: Actor, version = 0) =>
			inviteSupplier(as(actor), { ...decision('drain-sensors', version), message: 'Please propose' });
		await expect(invite(bureauOfficer())).rejects.toThrow('forbidden');
		await expect(invite(coordinator())).resolves.toMatchObject({ status: 'invited' });
		await expect(invite(coordinator(), 1)).rejects.toThrow('illegal-transition');
		await expect(undoMatch(as(coordinator()), decision('drain-sensors', 1))).rejects.toThrow(
			'illegal-transition'
		);
	});

	it('invite until the last day for proposals is over, and the invitation stands as long', async () => {
		await addNeed(test.services, { id: 'closing', content: readyContent({ proposalsDue: '2026-11-24' }) });
		const invite = (solutionId: string) =>
			inviteSupplier(as(coordinator()), { ...decision(solutionId), challengeId: 'closing' });
		const invitations = async () =>
			(await listInvitations(as(supplierMember()), { limit: 50 })).items.map((one) => one.challengeId);
		await expect(invite('drain-cameras')).resolves.toMatchObject({ status: 'invited' });
		expect(await invitations()).toEqual(['closing']);
		const forNeed = async (challengeId: string) =>
			(await listInvitations(as(supplierMember()), { challengeId, limit: 50 })).items.map(
				(one) => one.solutionId
			);
		expect(await forNeed('closing')).toEqual(['drain-cameras']);
		expect(await forNeed('challenge-1')).toEqual([]);
		test.advance(2 * 86_400_000);
		await expect(invite('queues')).rejects.toMatchObject({ code: 'forbidden', reason: 'proposals-closed' });
		expect(await test.services.storage.collection(rankingsSpec).count()).toBe(1);
		expect(await invitations()).toEqual([]);
	});

	it('invite nobody to a need that is in trial', async () => {
		const state = {
			status: 'in-trial' as const,
			publishedAt: '2026-11-01T00:00:00.000Z',
			trialId: 'trial-1'
		};
		await addNeed(test.services, { id: 'tried', state });
		const late = inviteSupplier(as(coordinator()), { ...decision('queues'), challengeId: 'tried' });
		await expect(late).rejects.toMatchObject({ code: 'forbidden', reason: 'challenge-not-open' });
	});
});
