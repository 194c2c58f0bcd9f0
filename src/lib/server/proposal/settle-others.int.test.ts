import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftChallenge } from '../../domain/challenge/challenge-fixtures.ts';
import { draftProposal } from '../../domain/proposal/proposal-fixtures.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { AppError } from '../../domain/shared/error.ts';
import { peopleSpec } from '../account/account-collections.ts';
import { createAccount } from '../account/create-account.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { drainEvents } from '../events/drain-events.ts';
import { ensureLab } from '../organisation/ensure-lab.ts';
import type { Ctx } from '../services.ts';
import type { Collection } from '../storage/port.ts';
import { coordinator, createTestServices, testCtx, type TestServices } from '../testing/index.ts';
import { proposalsSpec } from './proposal-collection.ts';
import { othersSettler } from './others-settler.ts';
import { settleOthers } from './settle-others.ts';

let test: TestServices;
let serial = 0;
const COORDINATOR = actorId(coordinator());
beforeAll(async () => {
	test = await createTestServices();
	await ensureLab(test.services);
	await createAccount(test.services, {
		id: COORDINATOR,
		email: 'coordinator@settle.example',
		password: 'a-long-enough-password-9',
		name: 'Coordinator',
		locale: 'en',
		memberships: [{ organisationId: 'lab', roles: ['coordinator'] }]
	});
});
afterAll(() => test.close());

const stored = () => test.services.storage.collection(proposalsSpec);

/** A need with three submitted proposals. */
async function need() {
	const challengeId = `need-${++serial}`;
	const ids = [1, 2, 3].map((n) => `${challengeId}-proposal-${n}`);
	const state = { status: 'submitted' as const, submittedAt: test.services.now() };
	await test.services.storage.collection(challengesSpec).insert(
		draftChallenge({
			id: challengeId,
			reference: challengeId,
			state: { status: 'matching', publishedAt: test.services.now() },
			openProposals: ids
		})
	);
	for (const id of ids)
		await stored().insert(
			draftProposal({ id, reference: id, challengeId, solutionId: `solution-${id}`, state })
		);
	return { challengeId, ids: ids as [string, string, string] };
}

/** A coordinator's context whose writes of proposals go through `replace` first. */
function racing(replace: (proposal: Proposal) => Promise<void>): Ctx {
	const ctx = testCtx(test.services, coordinator());
	const { storage } = ctx;
	const collection: typeof storage.collection = (spec) => {
		const real = storage.collection(spec);
		if (spec.name !== proposalsSpec.name) return real;
		return new Proxy(real, {
			get: (target, name) => {
				if (name !== 'replace') return (target[name as keyof typeof target] as () => void).bind(target);
				return async (...args: Parameters<Collection<Proposal>['replace']>) => {
					await replace(args[0]);
					return (target as unknown as Collection<Proposal>).replace(...args);
				};
			}
		});
	};
	return {
		...ctx,
		storage: new Proxy(storage, { get: (s, n) => (n === 'collection' ? collection : Reflect.get(s, n)) })
	};
}

const why = { reasonCode: 'another-chosen', reason: 'Another one was chosen.' } as const;
const statuses = async (ids: readonly string[]) =>
	(await stored().getMany(ids)).map(({ state }) => state.status);

describe('settling the others', () => {
	it('decides again on a proposal that somebody wrote meanwhile', async () => {
		const { challengeId, ids } = await need();
		let raced = false;
		const ctx = racing(async ({ id }) => {
			if (raced || id !== ids[1]) return;
			raced = true;
			const now = await stored().get(id);
			await stored().replace(
				{ ...now, state: { ...now.state, status: 'shortlisted' } as Proposal['state'] },
				now.version
			);
		});
		// Shortlisted meanwhile: that one is the bureau's to decide now.
		expect(await settleOthers(ctx, { challengeId, ...why })).toEqual({ settled: 2, waiting: 1, failed: [] });
		expect(await statuses(ids)).toEqual(['declined', 'shortlisted', 'declined']);
	});

	it('leaves alone what was withdrawn meanwhile', async () => {
		const { challengeId, ids } = await need();
		let raced = false;
		const ctx = racing(async ({ id }) => {
			if (raced || id !== ids[0]) return;
			raced = true;
			const now = await stored().get(id);
			await stored().replace(
				{ ...now, state: { status: 'withdrawn', reason: 'A wrong price' } },
				now.version
			);
		});
		expect(await settleOthers(ctx, { challengeId, ...why })).toEqual({ settled: 2, waiting: 0, failed: [] });
		expect(await statuses(ids)).toEqual(['withdrawn', 'declined', 'declined']);
	});

	it('goes on past one that cannot be written, says which, and sees it through without being asked again', async () => {
		const { challengeId, ids } = await need();
		const ctx = racing(({ id }) =>
			id === ids[0] ? Promise.reject(new AppError('conflict', { reason: 'version' })) : Promise.resolve()
		);
		expect(await settleOthers(ctx, { challengeId, ...why })).toEqual({
			settled: 2,
			waiting: 0,
			failed: [ids[0]]
		});
		expect(await statuses(ids)).toEqual(['submitted', 'declined', 'declined']);
		await drainEvents(test.services, [othersSettler]);
		expect(await statuses(ids)).toEqual(['declined', 'declined', 'declined']);
		expect((await stored().get(ids[0])).history.at(-1)).toMatchObject({
			by: COORDINATOR,
			reason: why.reason
		});
	});

	it('finishes what a process began that ended when the decision was written, and changes nothing twice', async () => {
		const { challengeId, ids } = await need();
		const crashed = racing(() => Promise.reject(new Error('the process ended here')));
		expect(await settleOthers(crashed, { challengeId, ...why })).toMatchObject({ settled: 0, failed: ids });
		const position = await test.services.storage.events.checkpoint(othersSettler.name);
		await drainEvents(test.services, [othersSettler]);
		const settled = await stored().getMany(ids);
		expect(settled.map(({ state }) => state)).toEqual(ids.map(() => ({ status: 'declined', ...why })));
		const challenge = await test.services.storage.collection(challengesSpec).get(challengeId);
		expect(challenge.openProposals).toEqual([]);
		for (const event of await test.services.storage.events.read(position, 100))
			await othersSettler.handle(test.services, event);
		expect((await stored().getMany(ids)).map(({ version }) => version)).toEqual(
			settled.map(({ version }) => version)
		);
	});

	it('leaves alone what was taken back and sent again since', async () => {
		const { challengeId, ids } = await need();
		const crashed = racing(() => Promise.reject(new Error('the process ended here')));
		await settleOthers(crashed, { challengeId, ...why });
		const again = await stored().get(ids[2]);
		const state = { status: 'submitted' as const, submittedAt: '2027-01-01T00:00:00.000Z' };
		await stored().replace({ ...again, state }, again.version);
		await drainEvents(test.services, [othersSettler]);
		expect(await statuses(ids)).toEqual(['declined', 'declined', 'submitted']);
	});

	it('asks what whoever decided may do now', async () => {
		const { challengeId, ids } = await need();
		const crashed = racing(() => Promise.reject(new Error('the process ended here')));
		await settleOthers(crashed, { challengeId, ...why });
		const people = test.services.storage.collection(peopleSpec);
		const person = await people.get(COORDINATOR);
		const left = await people.replace({ ...person, memberships: [] }, person.version);
		await drainEvents(test.services, [othersSettler]);
		expect(await statuses(ids)).toEqual(['submitted', 'submitted', 'submitted']);
		await people.replace({ ...left, memberships: person.memberships }, left.version);
	});
});
