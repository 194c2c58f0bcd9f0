import { MongoClient } from 'mongodb';
import { afterAll, describe, expect, it } from 'vitest';
import { testMongo } from '../../../../scripts/lib/mongo-dev.ts';
import { openMongoAuth } from '../auth/better-auth/mongo.ts';
import { LAB_ID } from '../organisation/ensure-lab.ts';
import { invitePerson } from '../organisation/invite-person.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import { openMongoStorage } from '../storage/mongo/index.ts';
import { where } from '../storage/port.ts';
import { killedAfter, killedBetweenAnyTwoWrites, succeeds } from '../testing/killed.ts';
import { administrator, testCtx } from '../testing/index.ts';
import { acceptInvitation, readInvitation } from './accept-invitation.ts';
import { accountLinksSpec, peopleSpec } from './account-collections.ts';
import { accountWorld, HOUR, newcomer, PASSWORD, tokenOf, type OwnStores } from './account-fixtures.ts';
import { createAccount } from './create-account.ts';
import { deactivatePerson, reactivatePerson } from './deactivate-person.ts';
import { makeLink, makeResetLink } from './make-link.ts';
import { readMe } from './me.ts';
import { getPerson, listLinks } from './person-queries.ts';
import { readActor } from './read-actor.ts';
import { removeBrokenOffSignUps } from './remove-broken-off.ts';
import { resetPassword } from './reset-password.ts';
import { signIn } from './sign-in.ts';
import { signUp } from './sign-up.ts';

const MINUTES = 2 * 60_000;
const mongo = await testMongo((line) => console.warn(line));
afterAll(() => mongo?.stop());

async function onMongo(uri: string): Promise<OwnStores> {
	const database = `labmatch_killed_${process.pid}_${Date.now()}`;
	const settings = { origin: 'http://labmatch.test', secret: 'a secret of the tests, and of nothing else' };
	const storage = await openMongoStorage({ uri, database });
	return {
		services: { storage, auth: await openMongoAuth(uri, database, settings) },
		async remove() {
			const client = await MongoClient.connect(uri);
			await client.db(database).dropDatabase();
			await client.close();
		}
	};
}
const STORES: [string, (() => Promise<OwnStores>) | undefined][] = [['embedded stores', undefined]];
if (mongo) STORES.push(['MongoDB', () => onMongo(mongo.uri)]);

describe.each(STORES)('killed between any two writes on %s', (_name, open) => {
	const { test, visitor, signedIn, owner } = accountWorld(open);
	const admin = () => testCtx(test.services, administrator());
	const killedVisitor = (writes: number) => visitor(killedAfter(test.services, writes));

	it('a sign-up is whole, or the next one of the same person is', async () => {
		const steps = await killedBetweenAnyTwoWrites(async (writes) => {
			const input = newcomer();
			const done = await succeeds(signUp(killedVisitor(writes).ctx, input));
			test.advance(MINUTES);
			const again = visitor();
			// Where the person was stored, only the session is missing.
			if (!(await succeeds(signIn(again.ctx, input)))) await signUp(again.ctx, input);
			const me = await readMe(await signedIn(again.browser));
			expect(me.memberships, `after ${writes} writes`).toMatchObject([
				{ organisation: { name: input.organisation.name, verified: false }, roles: ['supplier-owner'] }
			]);
			const number = where.eq('registrationNumber', input.organisation.registrationNumber);
			expect(await test.services.storage.collection(organisationsSpec).count(number)).toBe(1);
			return done;
		});
		expect(steps).toBeGreaterThan(3);
	});

	it('a sign-up that nobody comes back to leaves no password behind, and the others keep theirs', async () => {
		const { auth } = test.services;
		const made: string[] = [];
		const steps = await killedBetweenAnyTwoWrites(async (writes) => {
			const input = newcomer();
			const done = await succeeds(signUp(killedVisitor(writes).ctx, input));
			if (await succeeds(signIn(visitor().ctx, input))) made.push(input.email);
			return done;
		});
		expect(steps).toBeGreaterThan(3);
		const lost = await owner();
		await test.services.storage.collection(peopleSpec).remove(lost.personId, 1);
		const at = (ms: number) => ({
			...test.services,
			now: () => new Date(Date.now() + ms).toISOString()
		});
		expect(await removeBrokenOffSignUps(at(0))).toEqual({ removed: 0 });
		const { removed } = await removeBrokenOffSignUps(at(2 * HOUR));
		expect(removed).toBeGreaterThan(1);
		expect(await auth.findUser(lost.email)).toBeUndefined();
		const stored = [];
		for await (const batch of auth.storedUsers(at(HOUR).now())) stored.push(...batch);
		const people = await test.services.storage.collection(peopleSpec).list({ limit: 200 });
		expect(stored.map(({ userId }) => userId).sort()).toEqual(
			people.items.map(({ userId }) => userId).sort()
		);
		for (const email of made) await signIn(visitor().ctx, { email, password: PASSWORD });
		expect(await removeBrokenOffSignUps(at(2 * HOUR))).toEqual({ removed: 0 });
	});

	it('a user whose person is gone for long, and may come back with a backup, is left alone', async () => {
		const { personId, email } = await owner();
		const people = test.services.storage.collection(peopleSpec);
		const { version, ...person } = await people.get(personId);
		await people.remove(personId, version);
		const later = () => new Date(Date.now() + 8 * 24 * HOUR).toISOString();
		await removeBrokenOffSignUps({ ...test.services, now: later });
		await people.insert({ ...person });
		await signIn(visitor().ctx, { email, password: PASSWORD });
	});

	async function invited(organisationId: string, email: string) {
		await invitePerson(admin(), { organisationId, email, roles: ['supplier-member'] });
		const asked = (await listLinks(admin(), { limit: 200 })).items.find((link) => link.email === email);
		return tokenOf((await makeLink(admin(), { linkId: asked?.id ?? '' })).address);
	}
	const accept = (ctx: ReturnType<typeof visitor>['ctx'], token: string, account: 'new' | 'existing') =>
		acceptInvitation(
			ctx,
			account === 'new'
				? { account, token, name: 'Lee', password: PASSWORD, consent: true }
				: { account, token, password: PASSWORD }
		);

	it.each(['new', 'existing'] as const)(
		'an invitation of a %s account still brings its holder in',
		async (kind) => {
			const { organisationId } = await owner();
			const steps = await killedBetweenAnyTwoWrites(async (writes) => {
				const { email } = kind === 'existing' ? await owner() : newcomer();
				const token = await invited(organisationId, email);
				const done = await succeeds(accept(killedVisitor(writes).ctx, token, kind));
				test.advance(MINUTES);
				const open = await readInvitation(visitor().ctx, { token }).catch(() => undefined);
				const again = visitor();
				if (open) await accept(again.ctx, token, open.account);
				else await signIn(again.ctx, { email, password: PASSWORD });
				const me = await readMe(await signedIn(again.browser));
				const joined = me.memberships.filter(({ organisation }) => organisation.id === organisationId);
				expect(joined, `after ${writes} writes`).toMatchObject([{ roles: ['supplier-member'] }]);
				const left = where.and(where.eq('email', email), where.in('status', ['asked', 'open']));
				expect(await test.services.storage.collection(accountLinksSpec).count(left)).toBe(0);
				return done;
			});
			expect(steps).toBeGreaterThan(2);
		}
	);

	it('a reset has set the new password, or left the old one, and lets nobody stay in with the new one set', async () => {
		const steps = await killedBetweenAnyTwoWrites(async (writes) => {
			const { personId, email, browser } = await owner();
			const token = tokenOf((await makeResetLink(admin(), { personId })).address);
			const done = await succeeds(
				resetPassword(killedVisitor(writes).ctx, { token, password: 'brand new words' })
			);
			const isNew = await succeeds(signIn(visitor().ctx, { email, password: 'brand new words' }));
			expect(await succeeds(signIn(visitor().ctx, { email, password: PASSWORD }))).toBe(!isNew);
			if (isNew) expect((await readActor(test.services, browser)).actor.kind).toBe('anonymous');
			const other = tokenOf((await makeResetLink(admin(), { personId })).address);
			await resetPassword(visitor().ctx, { token: other, password: 'yet other words' });
			await signIn(visitor().ctx, { email, password: 'yet other words' });
			return done;
		});
		expect(steps).toBeGreaterThan(2);
	});

	it('a deactivation lets no session or link of before work after a reactivation', async () => {
		const { id } = await createAccount(test.services, {
			...{ email: 'admin.killed@example.com', password: PASSWORD, name: 'Admin', locale: 'en' as const },
			memberships: [{ organisationId: LAB_ID, roles: ['administrator'] }]
		});
		const steps = await killedBetweenAnyTwoWrites(async (writes) => {
			const { personId, browser } = await owner();
			const token = tokenOf((await makeResetLink(admin(), { personId })).address);
			const input = { personId, version: 1 };
			const ctx = testCtx(killedAfter(test.services, writes), administrator(id));
			const done = await succeeds(deactivatePerson(ctx, input));
			const { version, deactivatedAt } = await getPerson(admin(), { personId });
			if (!deactivatedAt) return false;
			await reactivatePerson(admin(), { personId, version });
			expect((await readActor(test.services, browser)).actor.kind).toBe('anonymous');
			const reset = resetPassword(visitor().ctx, { token, password: 'brand new words' });
			expect(await succeeds(reset)).toBe(false);
			return done;
		});
		expect(steps).toBeGreaterThan(2);
	});

	it('a reset makes an account whole whose user a restored backup lacks', async () => {
		const { personId, email } = await owner();
		const { userId = '' } = (await test.services.auth.findUser(email)) ?? {};
		await test.services.auth.deleteUser(userId);
		const token = tokenOf((await makeResetLink(admin(), { personId })).address);
		await resetPassword(visitor().ctx, { token, password: 'brand new words' });
		await signIn(visitor().ctx, { email, password: 'brand new words' });
	});
});
