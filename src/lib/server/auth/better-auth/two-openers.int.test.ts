import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEmbeddedAuth } from './embedded.ts';

it('two openers of one store sign people up at once and lose nobody', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'labmatch-auth-'));
	const settings = { origin: 'http://labmatch.test', secret: 'a-secret-of-at-least-32-characters!' };
	const openers = await Promise.all([openEmbeddedAuth(folder, settings), openEmbeddedAuth(folder, settings)]);
	try {
		const emails = Array.from({ length: 12 }, (_, i) => `person-${i}@races.example`);
		const made = await Promise.all(
			emails.map((email, i) =>
				openers[i % 2]?.createUser({ email, name: 'Somebody', password: 'long-enough-password' })
			)
		);
		expect(new Set(made.map((user) => user?.userId)).size).toBe(emails.length);
	} finally {
		await Promise.all(openers.map((auth) => auth.close()));
		rmSync(folder, { recursive: true, force: true });
	}
});
