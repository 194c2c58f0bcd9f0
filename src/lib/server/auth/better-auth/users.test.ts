import { betterAuth } from 'better-auth';
import { memoryAdapter, type MemoryDB } from 'better-auth/adapters/memory';
import { describe, expect, it } from 'vitest';
import { authPort } from './create-auth.ts';
import { authOptions } from './options.ts';

const settings = { origin: 'http://labmatch.test', secret: 'a secret of the tests, and of nothing else' };
const somebody = { email: 'chan@example.com', name: 'Chan', password: 'a long password' };
const request = { headers: new Headers(), address: '192.0.2.7' };
const WRITES = ['create', 'update', 'updateMany', 'delete', 'deleteMany', 'consumeOne'];

const emptyStore = (): MemoryDB => ({ user: [], account: [], session: [], verification: [] });

/**
 * The port over a store without transactions, as a process that is killed sees it: after so many writes none is made.
 */
function authOver(store: MemoryDB, writes = Infinity) {
	let left = writes;
	const database: ReturnType<typeof memoryAdapter> = (options) => {
		const adapter = memoryAdapter(store)(options) as unknown as Record<string, unknown>;
		const killed: typeof adapter = new Proxy(adapter, {
			get(target, name: string) {
				if (name === 'transaction') return (work: (inside: unknown) => unknown) => work(killed);
				const method = target[name];
				if (!WRITES.includes(name)) return method;
				return async (input: { model: string; data?: { email?: string } }) => {
					if (left-- <= 0) throw new Error('killed');
					const taken = store['user']?.some(({ email }) => email === input.data?.email);
					if (name === 'create' && input.model === 'user' && taken) throw new Error('duplicate');
					return (method as (input: unknown) => unknown)(input);
				};
			}
		});
		return killed as unknown as ReturnType<ReturnType<typeof memoryAdapter>>;
	};
	return authPort('mongo', betterAuth(authOptions(settings, database)), settings, () => Promise.resolve());
}

/** How many writes something makes on a store that lives. */
async function untilDone(work: (writes: number) => Promise<boolean>): Promise<number> {
	for (let writes = 0; ; writes++) {
		if (writes > 20) throw new Error('never done');
		if (await work(writes)) return writes;
	}
}
const succeeds = (promise: Promise<unknown>) =>
	promise.then(
		() => true,
		() => false
	);

describe('killed between any two writes', () => {
	it('a sign-up has made a user with a password, or none', async () => {
		const steps = await untilDone(async (writes) => {
			const store = emptyStore();
			const done = await succeeds(authOver(store, writes).createUser(somebody));
			const after = authOver(store);
			const signsIn = async () => (await after.signIn(somebody, request)) !== undefined;
			expect(await signsIn(), `after ${writes} writes`).toBe(
				(await after.findUser(somebody.email)) !== undefined
			);
			if (!(await after.findUser(somebody.email))) await after.createUser(somebody);
			expect(await signsIn()).toBe(true);
			// What was begun is found again, and can be removed.
			const { userId = '' } = (await after.findUser(somebody.email)) ?? {};
			const soon = new Date(Date.now() + 60_000).toISOString();
			for await (const batch of after.storedUsers(soon))
				for (const user of batch) {
					expect(user.whole).toBe(user.userId === userId);
					if (!user.whole) await after.deleteUser(user.userId);
				}
			expect(store['account']).toMatchObject([{ userId }]);
			return done;
		});
		expect(steps).toBeGreaterThan(1);
	});

	it('a new password lets nobody stay in who was in before, and one of the two passwords works', async () => {
		const steps = await untilDone(async (writes) => {
			const store = emptyStore();
			const before = authOver(store);
			const user = { ...somebody, ...(await before.createUser(somebody)) };
			const [cookie = ''] = (await before.signIn(somebody, request))?.cookies ?? [];
			const done = await succeeds(authOver(store, writes).setPassword(user, 'another long one'));
			const after = authOver(store);
			const works = async (password: string) =>
				(await after.signIn({ email: user.email, password }, request)) !== undefined;
			const wasIn = await after.readSession({ ...request, headers: new Headers({ cookie }) });
			const changed = await works('another long one');
			expect(await works(somebody.password)).toBe(!changed);
			if (changed || done) expect(wasIn).toBeUndefined();
			return done;
		});
		expect(steps).toBeGreaterThan(1);
	});
});

it('does not take its own new user for another one when only the answer is lost', async () => {
	const store = emptyStore();
	const auth = authOver(store);
	const { push } = store['user']!;
	let lost = 0;
	store['user']!.push = (...rows) => {
		push.apply(store['user'], rows);
		lost++;
		throw new Error('connection lost');
	};
	const { userId } = await auth.createUser(somebody);
	expect(lost).toBe(1);
	expect(await auth.findUser(somebody.email)).toMatchObject({ userId });
});

it('leaves no password behind of a sign-up that another one overtook', async () => {
	const store = emptyStore();
	const both = await Promise.allSettled([1, 2].map(() => authOver(store).createUser(somebody)));
	expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
	expect(store['account']).toHaveLength(1);
});
