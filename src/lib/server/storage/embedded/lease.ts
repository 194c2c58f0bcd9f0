import type { Lease } from '../port.ts';
import type { Database } from './database.ts';

/** A lease in its row; the token grows with every holder. @returns undefined while another holds it */
export async function acquireLease(
	db: Database,
	name: string,
	ttlMs: number,
	clock: () => number
): Promise<Lease | undefined> {
	const token = await db.write(() => {
		const row = db.row('SELECT token, expires FROM leases WHERE name = ?', name);
		if (row && Number(row['expires']) > clock()) return undefined;
		const next = Number(row?.['token'] ?? 0) + 1;
		db.run(
			'INSERT OR REPLACE INTO leases (name, token, expires) VALUES (?, ?, ?)',
			name,
			next,
			clock() + ttlMs
		);
		return next;
	});
	if (token === undefined) return undefined;
	const setExpiry = (expires: number): Promise<boolean> =>
		db.write(
			() =>
				db.run(
					'UPDATE leases SET expires = ? WHERE name = ? AND token = ? AND expires > ?',
					expires,
					name,
					token,
					clock()
				).changes > 0
		);
	return {
		name,
		token,
		renew: () => setExpiry(clock() + ttlMs),
		release: async () => {
			await setExpiry(0);
		}
	};
}
