import type { Db } from 'mongodb';
import type { Lease } from '../port.ts';
import { isDuplicate, reached } from './errors.ts';

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
		try {
			const row = await leases.findOneAndUpdate(
				{ _id: name, expires: { $lte: clock() } },
				{ $inc: { token: 1 }, $set: { expires: clock() + ttlMs } },
				{ upsert: true, returnDocument: 'after', maxTimeMS: 20_000 }
			);
			return row?.token;
		} catch (error) {
			// It is there and not over: the upsert met it.
			if (isDuplicate(error)) return undefined;
			throw error;
		}
	});
	if (token === undefined) return undefined;
	const setExpiry = (expires: number): Promise<boolean> =>
		reached(async () => {
			const held = { _id: name, token, expires: { $gt: clock() } };
			return (await leases.updateOne(held, { $set: { expires } })).matchedCount === 1;
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
