import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'auth-secret';

/**
 * The secret that signs session cookies: AUTH_SECRET, or one made once and kept in DATA_DIR, readable by its owner only.
 * Several processes may start at once: the first one's secret stays, since a link never replaces a file.
 */
export function authSecret(dataDir: string, given: string | undefined): string {
	if (given) return given;
	mkdirSync(dataDir, { recursive: true });
	const path = join(dataDir, FILE);
	const draft = join(dataDir, `${FILE}.${process.pid}.${randomBytes(4).toString('hex')}`);
	writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' });
	try {
		linkSync(draft, path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		rmSync(draft, { force: true });
	}
	return readFileSync(path, 'utf8').trim();
}
