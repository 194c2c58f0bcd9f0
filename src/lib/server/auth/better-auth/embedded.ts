import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { AuthPort } from '../port.ts';
import { authPort } from './create-auth.ts';
import { authOptions, type AuthSettings } from './options.ts';

/** Users and sessions in `auth.db` under the data folder, through better-auth's own node:sqlite dialect. */
export async function openEmbeddedAuth(dataDir: string, settings: AuthSettings): Promise<AuthPort> {
	mkdirSync(dataDir, { recursive: true });
	// As on MongoDB nothing needs a transaction: a password may be there before its user (users.ts).
	const database = new DatabaseSync(join(dataDir, 'auth.db'), { enableForeignKeyConstraints: false });
	database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
	const options = authOptions(settings, database);
	await migrate(options);
	return authPort('embedded', betterAuth(options), settings, async () => database.close());
}

const ATTEMPTS = 10;
const RETRY_MS = 50;

/** Makes the tables. A server and its worker open a new store at once: who comes second finds them half made. */
async function migrate(options: Parameters<typeof getMigrations>[0]): Promise<void> {
	for (let attempt = 1; ; attempt++)
		try {
			const { runMigrations } = await getMigrations(options);
			return await runMigrations();
		} catch (thrown) {
			if (attempt >= ATTEMPTS) throw thrown;
			await delay(RETRY_MS);
		}
}
