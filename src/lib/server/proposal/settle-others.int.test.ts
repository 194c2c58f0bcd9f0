import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftChallenge } from '../../domain/challenge/challenge-fixtures.ts';
import { draftProposal } from '../../domain/proposal/proposal-fixtures.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { AppError } from '../../domain/shared/error.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import type { Ctx } from '../services.ts';
import type { Collection } from '../storage/port.ts';
import { coordinator, createTestServices, testCtx, type TestServices } from '../testing/index.ts';
import { proposalsSpec } from './proposal-collection.ts';
import { settleOthers } from './settle-others.ts';

let test: TestServices;
let serial = 0;
beforeAll(async () => {
	test = await createTestServices();
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

	it('goes on past one that cannot be written, says which, and tries it again when asked again', async () => {
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
		const again = testCtx(test.services, coordinator());
		expect(await settleOthers(again, { challengeId, ...why })).toEqual({
			settled: 1,
			waiting: 0,
			failed: []
		});
	});
});
