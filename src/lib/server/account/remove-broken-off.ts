import type { StoredUser } from '../auth/port.ts';
import type { Services } from '../services.ts';
import { where } from '../storage/port.ts';
import { peopleSpec } from './account-collections.ts';

const HOUR = 60 * 60 * 1000;
/** By then whoever began a sign-up has ended it, or the process died. */
const BEGUN_MS = HOUR;
/**
 * A user that nobody has been for longer is no sign-up: the people were restored from an older backup, say, and may
 * come back with a newer one.
 */
const FORGOTTEN_MS = 7 * 24 * HOUR;

/**
 * Removes what broken-off sign-ups left of people who did not come back: a password without its user, and a user whose
 * person never came. Neither lets anybody in; the next sign-up with that e-mail begins anew either way.
 */
export async function removeBrokenOffSignUps(services: Services): Promise<{ removed: number }> {
	const now = Date.parse(services.now());
	const left: string[] = [];
	for await (const batch of services.auth.storedUsers(new Date(now - BEGUN_MS).toISOString())) {
		const people = await services.storage.collection(peopleSpec).list({
			filter: where.in(
				'userId',
				batch.map(({ userId }) => userId)
			),
			limit: batch.length
		});
		const known = new Set(people.items.map(({ userId }) => userId));
		const isLeft = ({ userId, storedAt, whole }: StoredUser) =>
			!known.has(userId) && (!whole || Date.parse(storedAt) > now - FORGOTTEN_MS);
		left.push(...batch.filter(isLeft).map(({ userId }) => userId));
	}
	for (const userId of left) await services.auth.deleteUser(userId);
	return { removed: left.length };
}
