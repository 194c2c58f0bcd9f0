import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../domain/shared/actor.ts';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import { noCounts } from '../../domain/import/import-job.ts';
import { peopleSpec } from '../account/account-collections.ts';
import { askForLink } from '../account/account-links.ts';
import { parkEvent } from '../events/parked-events.ts';
import { importJobsSpec } from '../import/import-job-collection.ts';
import { eventOf } from '../services.ts';
import { askQuestion } from '../challenge/ask-question.ts';
import { drainEvents } from '../events/drain-events.ts';
import { subscribers } from '../events/subscribers.ts';
import { proposalsSpec } from '../proposal/proposal-collection.ts';
import { seedLab } from '../sample/seed-lab.ts';
import type { World } from '../sample/world.ts';
import { where, type Storage } from '../storage/port.ts';
import { createTestServices, personWith, testCtx, type TestServices } from '../testing/index.ts';
import { trialsSpec } from '../trial/trial-collection.ts';
import { appRouter, createServerApi } from './app-router.ts';
import { fromZod } from './error-map.ts';
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
	await storeOthers(storage);
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

/** What the sample lab has none of: everybody who asks as a stored person, and what administrators look after. */
async function storeOthers(storage: Storage): Promise<void> {
	const { services } = test;
	const at = services.now();
	const base = { createdAt: at, updatedAt: at };
	ids.person = 'somebody-else';
	const actors = Object.values(ACCESS).flatMap((row) =>
		[...ACTORS].map((letter) => actorOf(letter, row.bureau ?? 'td', row.supplier ?? 'parkwise'))
	);
	const people = new Map(
		actors.flatMap((actor) => (actor.kind === 'person' ? [[actor.personId, actor.memberships] as const] : []))
	);
	people.set(ids.person, []);
	for (const [id, own] of people) {
		const email = `${id.slice(0, 60)}@walk.example`;
		const memberships = own.map(({ organisationId, roles }) => ({ organisationId, roles: [...roles] }));
		const names = { email, name: id, nameKey: id, locale: 'en' as const };
		await storage.collection(peopleSpec).insert({ ...base, id, userId: `user-${id}`, ...names, memberships });
	}
	const wish = {
		purpose: 'reset' as const,
		email: 'x@y.example',
		locale: 'en' as const,
		personId: ids.person
	};
	ids.link = (await askForLink(services, { ...wish, invitedBy: ids.person })).id;
	const subscriber = { name: 'search-sync', handle: () => Promise.resolve() };
	const event = eventOf(services, 'walk', 'person.updated', { kind: 'person', id: ids.person, version: 1 });
	await parkEvent(
		services,
		subscriber,
		{ ...event, position: 999_999 },
		{ attempts: 3, error: new Error('no') }
	);
	ids.parked = 'search-sync-999999';
	ids.importJob = services.newId();
	await storage.collection(importJobsSpec).insert({
		...base,
		id: ids.importJob,
		kind: 'solutions',
		fileName: 'a.csv',
		host: 'elsewhere',
		by: ids.person,
		status: 'uploaded',
		mapping: {},
		dryRun: true,
		publish: false,
		counts: noCounts(),
		problems: []
	});
}

const DENIED = new Set(['UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND']);

/**
 * Whether the policy lets them, and what they got: any answer but "no" counts, a wrong version or a missing browser
 * included. An input that its schema refuses is refused before anybody is asked, so it would prove nothing.
 */
async function ask(
	procedure: string,
	actor: Actor,
	input: unknown
): Promise<{ allowed: boolean; output?: unknown }> {
	const [feature = '', operation = ''] = procedure.split('.');
	const api = createServerApi(testCtx(test.services, actor)) as unknown as Record<
		string,
		Record<string, (input?: unknown) => Promise<unknown>>
	>;
	try {
		return { allowed: true, output: await api[feature]?.[operation]?.(input) };
	} catch (thrown) {
		if (!(thrown instanceof TRPCError)) throw thrown;
		if (fromZod(thrown.cause))
			throw new Error(`the row's input is refused: ${thrown.message}`, { cause: thrown });
		return { allowed: !DENIED.has(thrown.code) };
	}
}

/** Fields that belong to the store, or open doors: no view has them. */
const INTERNAL =
	/^(?:_id|outbox|pending|deleted|password|hash|tokenHash|token|secret|userId|nameKeys|normalizedName|externalKey|imported)$/;

/** The demo accounts show how to sign in; there are none but in a store that was seeded as a demo. */
const TOLD: Record<string, string[]> = { 'account.demo': ['.password'] };

/** Paths of fields that must not leave the server. */
function internals(value: unknown, path = ''): string[] {
	if (Array.isArray(value)) return value.flatMap((item) => internals(item, `${path}[]`));
	if (value === null || typeof value !== 'object') return [];
	return Object.entries(value).flatMap(([key, inner]) => [
		...(INTERNAL.test(key) ? [`${path}.${key}`] : []),
		...internals(inner, `${path}.${key}`)
	]);
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
			const { allowed: yes, output } = await ask(procedure, actor, row.input?.(ids));
			if (yes) allowed.push(letter);
			const told = [...new Set(internals(output))];
			expect(told, `${procedure} tells ${letter}`).toEqual(TOLD[procedure] ?? []);
			// The proposal is of another supplier, and nobody else of the suppliers knows that it is there.
			if ('MW'.includes(letter) && row.supplier === undefined)
				expect(JSON.stringify(output) ?? '', `${procedure} tells ${letter}`).not.toContain(ids.proposal);
		}
		expect(allowed.join(''), procedure).toBe(row.may);
	});
});
