import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import type { AuthPort } from '../port.ts';
import { authPort } from './create-auth.ts';
import { authOptions, type AuthSettings } from './options.ts';

/** Users and sessions in `auth.db` under the data folder, through better-auth's own node:sqlite dialect. */
export async function openEmbeddedAuth(dataDir: string, settings: AuthSettings): Promise<AuthPort> {
	mkdirSync(dataDir, { recursive: true });
	const database = new DatabaseSync(join(dataDir, 'auth.db'));
	database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
	const options = authOptions(settings, database);
	const { runMigrations } = await getMigrations(options);
	await runMigrations();
	return authPort('embedded', betterAuth(options), async () => database.close());
}
