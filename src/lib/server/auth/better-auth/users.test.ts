import { expect, it, vi } from 'vitest';
import type { Auth } from './options.ts';
import { usersOf } from './users.ts';

const somebody = { email: 'chan@example.com', name: 'Chan', password: 'a long password' };

/** As much of better-auth as a sign-up needs; the session that it opens cannot be ended at once. */
function lockedAuth(failures: number) {
	let left = failures;
	const deleteSession = vi.fn(() =>
		left-- > 0 ? Promise.reject(new Error('database is locked')) : Promise.resolve()
	);
	const findUserByEmail = () => Promise.resolve({ user: { id: 'user-1' } });
	const auth = {
		api: { signUpEmail: vi.fn(() => Promise.resolve({ user: { id: 'user-1' }, token: 'token' })) },
		$context: Promise.resolve({ internalAdapter: { deleteSession, findUserByEmail } })
	};
	return { auth, deleteSession };
}

it('does not take its own new user for another one when the session cannot be ended at once', async () => {
	const { auth, deleteSession } = lockedAuth(2);
	await expect(usersOf(auth as unknown as Auth).createUser(somebody)).resolves.toEqual({ userId: 'user-1' });
	expect(auth.api.signUpEmail).toHaveBeenCalledTimes(1);
	expect(deleteSession).toHaveBeenCalledTimes(3);
});

it('says what is wrong when the session cannot be ended at all', async () => {
	const { auth } = lockedAuth(100);
	await expect(usersOf(auth as unknown as Auth).createUser(somebody)).rejects.toThrow('database is locked');
});
