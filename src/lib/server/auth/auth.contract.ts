import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuthPort } from './port.ts';

const PASSWORD = 'a long password';
const request = (cookie = '') => ({
	headers: new Headers({ 'user-agent': 'test', ...(cookie ? { cookie } : {}) }),
	address: '192.0.2.7'
});
const cookieOf = (lines: readonly string[] = []) => lines[0]?.split(';')[0] ?? '';

/** What the product relies on, whatever database the users are in. */
export function authContract(
	name: string,
	open: () => Promise<{
		auth: AuthPort;
		/** Takes the user away and leaves the password, as a sign-up does that is broken off in between. */
		loseUser(userId: string): Promise<void>;
		close(): Promise<void>;
	}>
): void {
	describe(`passwords and sessions: ${name}`, () => {
		let auth: AuthPort;
		let loseUser: (userId: string) => Promise<void>;
		let close: () => Promise<void>;
		let next = 0;
		beforeAll(async () => {
			({ auth, loseUser, close } = await open());
		});
		afterAll(() => close());
		const user = async () => {
			const email = `user${++next}@example.com`;
			const { userId } = await auth.createUser({ email, name: 'Chan', password: PASSWORD });
			return { userId, email };
		};
		const session = async (email: string, password = PASSWORD) =>
			cookieOf((await auth.signIn({ email, password }, request()))?.cookies);

		it('takes an e-mail once, whatever its case, also in one moment', async () => {
			const { email } = await user();
			const again = { email: email.toUpperCase(), name: 'Lee', password: PASSWORD };
			await expect(auth.createUser(again)).rejects.toMatchObject({ reason: 'email-taken' });
			const twins = ['twin@example.com', 'twin@example.com'].map((twin) =>
				auth.createUser({ email: twin, name: 'Twin', password: PASSWORD })
			);
			const results = await Promise.allSettled(twins);
			expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
		});

		it('finds and deletes a user', async () => {
			const { userId, email } = await user();
			expect(await auth.findUser(email)).toMatchObject({ userId });
			await auth.deleteUser(userId);
			expect(await auth.findUser(email)).toBeUndefined();
			expect(await auth.signIn({ email, password: PASSWORD }, request())).toBeUndefined();
			await auth.createUser({ email, name: 'Again', password: PASSWORD });
		});

		it('tells whose passwords are stored, also where the user is missing, and deletes them', async () => {
			const [whole, lost] = [await user(), await user()];
			await loseUser(lost.userId);
			const stored = async (before: string) => {
				const found = [];
				for await (const batch of auth.storedUsers(before)) found.push(...batch);
				return found.filter(({ userId }) => [whole.userId, lost.userId].includes(userId));
			};
			const soon = new Date(Date.now() + 60_000).toISOString();
			expect((await stored(soon)).map(({ userId, whole: isWhole }) => [userId, isWhole])).toEqual([
				[whole.userId, true],
				[lost.userId, false]
			]);
			for (const { storedAt } of await stored(soon))
				expect(Math.abs(Date.parse(storedAt) - Date.now())).toBeLessThan(600_000);
			expect(await stored(new Date(Date.now() - 3_600_000).toISOString())).toEqual([]);
			await auth.deleteUser(lost.userId);
			expect(await stored(soon)).toMatchObject([{ userId: whole.userId }]);
		});

		it('signs in with the right password only; nobody is signed in by signing up', async () => {
			const { userId, email } = await user();
			expect(await auth.listSessions(userId)).toEqual([]);
			expect(await auth.signIn({ email, password: 'wrong' }, request())).toBeUndefined();
			expect(await auth.signIn({ email: 'no@example.com', password: PASSWORD }, request())).toBeUndefined();
			expect(await auth.checkPassword(userId, PASSWORD)).toBe(true);
			expect(await auth.checkPassword(userId, 'wrong')).toBe(false);
			expect(await auth.readSession(request(await session(email)))).toMatchObject({ userId });
			expect(await auth.listSessions(userId)).toMatchObject([{ userAgent: 'test', address: '192.0.2.7' }]);
		});

		it('takes no cookie that it did not sign', async () => {
			const { email } = await user();
			const cookie = await session(email);
			const token = cookie.replace(/\.[^.]*$/, '.forged');
			for (const forged of [token, 'labmatch.session_token=x', 'labmatch.session_token='])
				expect(await auth.readSession(request(forged))).toBeUndefined();
		});

		it('ends one session, or all, or all with a new password', async () => {
			const { userId, email } = await user();
			const other = await user();
			const [here, there] = [await session(email), await session(email)];
			const stranger = await session(other.email);
			const { sessionId = '' } = (await auth.readSession(request(there))) ?? {};
			await auth.revokeSession(other.userId, sessionId);
			expect(await auth.readSession(request(there))).toBeDefined();
			await auth.revokeSession(userId, sessionId);
			expect(await auth.readSession(request(there))).toBeUndefined();
			expect(cookieOf(await auth.closeSession(request(here)))).toMatch(/=$/);
			expect(await auth.readSession(request(here))).toBeUndefined();

			const third = await session(email);
			await auth.setPassword({ userId, email, name: 'Chan' }, 'another long one');
			expect(await auth.readSession(request(third))).toBeUndefined();
			expect(await session(email)).toBe('');
			const fourth = await session(email, 'another long one');
			await auth.revokeAllSessions(userId);
			expect(await auth.readSession(request(fourth))).toBeUndefined();
			expect(await auth.readSession(request(stranger))).toBeDefined();
		});

		it('makes anew, with a new password, a user who is gone from the store', async () => {
			const { userId, email } = await user();
			await auth.deleteUser(userId);
			await auth.setPassword({ userId, email, name: 'Chan' }, 'another long one');
			expect(await auth.signIn({ email, password: 'another long one' }, request())).toMatchObject({ userId });
		});
	});
}
