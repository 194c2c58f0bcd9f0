import type { AuthPort } from '../auth/port.ts';
import type { Services } from '../services.ts';
import type { Storage } from '../storage/port.ts';

const STORAGE_WRITES = ['insert', 'insertMany', 'replace', 'replaceMany', 'remove'];
const AUTH_WRITES: string[] = [
	'createUser',
	'deleteUser',
	'signIn',
	'closeSession',
	'revokeSession',
	'revokeAllSessions',
	'setPassword'
] satisfies (keyof AuthPort)[];

/**
 * Services as a process has them that is killed after so many writes: of later ones, the clean-up of errors included,
 * none is made. What is stored is stored; the services that this is made from are the process after it.
 */
export function killedAfter(services: Services, writes: number): Services {
	let left = writes;
	function counted<T extends object>(target: T, names: readonly string[]): T {
		return new Proxy(target, {
			get(inside, name: string) {
				const member = inside[name as keyof T];
				if (typeof member !== 'function') return member;
				return (...args: unknown[]) => {
					if (names.includes(name) && left-- <= 0) return Promise.reject(new Error('killed'));
					return (member as unknown as (...args: unknown[]) => unknown).apply(inside, args);
				};
			}
		});
	}
	const storage: Storage = {
		...services.storage,
		collection: (spec) => counted(services.storage.collection(spec), STORAGE_WRITES)
	};
	return { ...services, storage, auth: counted(services.auth, AUTH_WRITES) };
}

/**
 * Does something that is killed after no write, after one, and so on, until it is done in spite of it.
 * @param attempt resolves to whether it was done
 * @returns after how many writes that was
 */
export async function killedBetweenAnyTwoWrites(
	attempt: (writes: number) => Promise<boolean>
): Promise<number> {
	for (let writes = 0; writes < 30; writes++) if (await attempt(writes)) return writes;
	throw new Error('never done');
}

/** Whether a promise is fulfilled. */
export const succeeds = (promise: Promise<unknown>): Promise<boolean> =>
	promise.then(
		() => true,
		() => false
	);
