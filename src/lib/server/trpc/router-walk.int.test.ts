import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../domain/shared/actor.ts';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import { askQuestion } from '../challenge/ask-question.ts';
import { drainEvents } from '../events/drain-events.ts';
import { subscribers } from '../events/subscribers.ts';
import { proposalsSpec } from '../proposal/proposal-collection.ts';
import { seedLab } from '../sample/seed-lab.ts';
import type { World } from '../sample/world.ts';
import { where } from '../storage/port.ts';
import { createTestServices, personWith, testCtx, type TestServices } from '../testing/index.ts';
import { trialsSpec } from '../trial/trial-collection.ts';
import { appRouter, createServerApi } from './app-router.ts';
import { ACCESS, ACTORS, Ids } from './testing/access-table.ts';

let test: TestServices;
let world: World;
let ids: Ids;

beforeAll(async () => {
	test = await createTestServices();
	world = await seedLab(test.services);
	ids = new Ids(world);
	const { storage } = test.services;
	const trials = await storage.collection(trialsSpec).list({ limit: 100 });
	ids.trial = trials.items.find(({ challengeId }) => challengeId === ids.challenge('traffic'))?.id ?? '';
	ids.outcome = trials.items.find(({ outcome }) => outcome?.publishedAt)?.id ?? '';
	const proposals = await storage
		.collection(proposalsSpec)
		.list({ filter: where.eq('challengeId', ids.challenge('parking')) });
	ids.proposal = proposals.items.find(({ solutionId }) => solutionId === ids.solution('parkdot'))?.id ?? '';
	const asked = await askQuestion(world.owner('parkwise'), {
		challengeId: ids.challenge('parking'),
		question: { en: 'How many streets?' }
	});
	ids.question = asked.id;
	// Explanations need match profiles.
	await drainEvents(test.services, subscribers);
});
afterAll(() => test.close());

function actorOf(letter: string, bureau: string, supplier: string): Actor {
	const own = { bureau: ids.organisation(bureau), supplier: ids.organisation(supplier) };
	const other = { bureau: ids.organisation('wsd'), supplier: ids.organisation('novapulse') };
	switch (letter) {
		case 'o':
			return personWith('bureau-officer', own.bureau);
		case 'p':
			return personWith('bureau-approver', own.bureau);
		case 'O':
			return personWith('bureau-officer', other.bureau);
		case 'P':
			return personWith('bureau-approver', other.bureau);
		case 'm':
			return personWith('supplier-member', own.supplier);
		case 'w':
			return personWith('supplier-owner', own.supplier);
		case 'M':
			return personWith('supplier-member', other.supplier);
		case 'W':
			return personWith('supplier-owner', other.supplier);
		case 'c':
			return personWith('coordinator', 'lab');
		case 'a':
			return personWith('administrator', 'lab');
		default:
			return ANONYMOUS;
	}
}

const DENIED = new Set(['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND']);

/** Whether the policy lets them: any answer but "no" counts, a wrong version or a missing browser included. */
async function isAllowed(procedure: string, actor: Actor, input: unknown): Promise<boolean> {
	const [feature = '', operation = ''] = procedure.split('.');
	const api = createServerApi(testCtx(test.services, actor)) as unknown as Record<
		string,
		Record<string, (input?: unknown) => Promise<unknown>>
	>;
	try {
		await api[feature]?.[operation]?.(input);
		return true;
	} catch (thrown) {
		if (!(thrown instanceof TRPCError)) throw thrown;
		return !DENIED.has(thrown.code);
	}
}

describe('every procedure × every role × own and other organisations', () => {
	it('has a row for each procedure and no row for what is not there', () => {
		const procedures = Object.keys(
			(appRouter as unknown as { _def: { procedures: object } })._def.procedures
		);
		expect(Object.keys(ACCESS).toSorted()).toEqual(procedures.toSorted());
	});

	it.each(Object.entries(ACCESS))('%s', async (procedure, row) => {
		const allowed: string[] = [];
		for (const letter of ACTORS) {
			const actor = actorOf(letter, row.bureau ?? 'td', row.supplier ?? 'parkwise');
			if (await isAllowed(procedure, actor, row.input?.(ids))) allowed.push(letter);
		}
		expect(allowed.join(''), procedure).toBe(row.may);
	});
});
