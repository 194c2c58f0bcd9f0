import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testMongo } from '../../../../scripts/lib/mongo-dev.ts';
import type { Person } from '../../domain/account/person.ts';
import type { Role } from '../../domain/shared/actor.ts';
import { peopleSpec } from '../account/account-collections.ts';
import { deactivatePerson } from '../account/deactivate-person.ts';
import { actorOf } from '../account/read-actor.ts';
import { collections } from '../collections.ts';
import { openEmbeddedStorage } from '../storage/embedded/index.ts';
import { openMongoStorage } from '../storage/mongo/index.ts';
import type { Storage } from '../storage/port.ts';
import { createTestServices, testCtx, type TestServices } from '../testing/index.ts';
import { changeRoles } from './change-roles.ts';
import { ensureLab, LAB_ID } from './ensure-lab.ts';
import { registerSupplier } from './register-supplier.ts';

const ROUNDS = 12;
const mongo = await testMongo((line) => console.warn(line));
afterAll(() => mongo?.stop());

interface Opened {
	storage: Storage;
	remove(): Promise<void> | void;
}

async function embedded(): Promise<Opened> {
	const dataDir = mkdtempSync(path.join(tmpdir(), 'labmatch-leaders-'));
	return {
		storage: await openEmbeddedStorage({ dataDir }),
		remove: () => rmSync(dataDir, { recursive: true })
	};
}

async function onMongo(uri: string): Promise<Opened> {
	const database = `labmatch_leaders_${process.pid}_${Date.now()}`;
	return {
		storage: await openMongoStorage({ uri, database }),
		async remove() {
			const client = await MongoClient.connect(uri);
			await client.db(database).dropDatabase();
			await client.close();
		}
	};
}

const ADAPTERS: [string, () => Promise<Opened>][] = [['embedded', embedded]];
if (mongo) ADAPTERS.push(['mongo', () => onMongo(mongo.uri)]);

describe.each(ADAPTERS)('leaders on %s', (_name, open) => {
	let opened: Opened;
	let test: TestServices;
	let next = 20_000_000;
	beforeAll(async () => {
		opened = await open();
		await opened.storage.prepare(collections);
		test = await createTestServices({ storage: opened.storage });
		await ensureLab(test.services);
	});
	afterAll(async () => {
		await test.close();
		await opened.remove();
	});

	const people = () => test.services.storage.collection(peopleSpec);
	async function person(organisationId: string, role: Role): Promise<Person> {
		const n = String(++next);
		const at = test.services.now();
		const email = `p${n}@example.com`;
		const memberships = [{ organisationId, roles: [role] }];
		const names = { name: n, nameKey: n, locale: 'en' as const };
		return people().insert({
			id: n,
			userId: n,
			email,
			...names,
			memberships,
			createdAt: at,
			updatedAt: at
		});
	}
	async function supplier(): Promise<string> {
		const registrationNumber = String(++next);
		const input = { name: { en: `Supplier ${registrationNumber}` }, registrationNumber };
		const newcomer = { id: registrationNumber, name: 'N', email: 'n@example.com' };
		return (await registerSupplier(testCtx(test.services, { kind: 'anonymous' }), input, newcomer)).id;
	}

	const as = async (who: Person) => testCtx(test.services, await actorOf(test.services, who));
	const demotes = async (who: Person, whom: Person, organisationId: string, roles: Role[]) =>
		changeRoles(await as(who), { organisationId, personId: whom.id, version: whom.version, roles });
	const deactivates = async (who: Person, whom: Person) =>
		deactivatePerson(await as(who), { personId: whom.id, version: whom.version });
	const leading = async (all: Person[], organisationId: string, role: Role) =>
		(await people().getMany(all.map(({ id }) => id))).filter(
			({ memberships, deactivatedAt }) =>
				!deactivatedAt &&
				memberships.some((m) => m.organisationId === organisationId && m.roles.includes(role))
		).length;

	it('two owners who demote each other at once leave one', async () => {
		for (let round = 0; round < ROUNDS; round++) {
			const org = await supplier();
			const [a, b] = [await person(org, 'supplier-owner'), await person(org, 'supplier-owner')];
			await Promise.allSettled([
				demotes(a, b, org, ['supplier-member']),
				demotes(b, a, org, round % 2 ? [] : ['supplier-member'])
			]);
			expect(await leading([a, b], org, 'supplier-owner')).toBeGreaterThan(0);
		}
	});

	it('three administrators who shut each other out in a ring leave one', async () => {
		for (let round = 0; round < ROUNDS; round++) {
			const [a, b, c] = [
				await person(LAB_ID, 'administrator'),
				await person(LAB_ID, 'administrator'),
				await person(LAB_ID, 'administrator')
			];
			await Promise.allSettled([
				deactivates(a, b),
				demotes(b, c, LAB_ID, ['coordinator']),
				deactivates(c, a)
			]);
			expect(await leading([a, b, c], LAB_ID, 'administrator')).toBeGreaterThan(0);
		}
	});

	it('one who was demoted meanwhile demotes nobody', async () => {
		const org = await supplier();
		const [a, b] = [await person(org, 'supplier-owner'), await person(org, 'supplier-owner')];
		const late = await as(b);
		await demotes(a, b, org, ['supplier-member']);
		const change = { organisationId: org, personId: a.id, version: a.version + 1, roles: [] };
		await expect(changeRoles(late, change)).rejects.toMatchObject({ code: 'forbidden' });
		expect(await leading([a], org, 'supplier-owner')).toBe(1);
	});
});
