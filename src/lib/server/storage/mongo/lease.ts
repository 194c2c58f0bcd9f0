import type { Db } from 'mongodb';
import type { Lease } from '../port.ts';
import { inserted, MAX_TIME, reached } from './errors.ts';

interface LeaseRow {
	_id: string;
	token: number;
	expires: number;
}

/**
 * A lease in its document; the token grows with every holder. Times are the callers' clocks: keep hosts within a few
 * seconds of each other. What a lease guards stays right when two hold it for a moment (see docs/decisions/outbox.md).
 * @returns undefined while another holds it
 */
export async function acquireLease(
	db: Db,
	name: string,
	ttlMs: number,
	clock: () => number
): Promise<Lease | undefined> {
	const leases = db.collection<LeaseRow>('labmatch.leases');
	const token = await reached(async () => {
		const expires = clock() + ttlMs;
		const free = { _id: name, expires: { $lte: clock() } };
		const next = { $inc: { token: 1 }, $set: { expires } };
		const row = await leases.findOneAndUpdate(free, next, { returnDocument: 'after', ...MAX_TIME });
		if (row) return row.token;
		// Never held, or held now: the insert tells which.
		return (await inserted(leases, { _id: name, token: 1, expires })) ? 1 : undefined;
	});
	if (token === undefined) return undefined;
	const setExpiry = (expires: number): Promise<boolean> =>
		reached(async () => {
			const held = { _id: name, token, expires: { $gt: clock() } };
			return (await leases.updateOne(held, { $set: { expires } }, MAX_TIME)).matchedCount === 1;
		});
	return {
		name,
		token,
		renew: () => setExpiry(clock() + ttlMs),
		release: async () => {
			await setExpiry(0);
		}
	};
}
