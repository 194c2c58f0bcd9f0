import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../src/lib/server/config.ts';
import { closeServices, createServices } from '../src/lib/server/container.ts';
import { seedLab } from '../src/lib/server/sample/seed-lab.ts';

test('a sample lab whose making was interrupted is not served as if it were whole', async () => {
	const DATA_DIR = mkdtempSync(path.join(tmpdir(), 'labmatch-seed-'));
	try {
		const services = await createServices(readConfig({ DATA_DIR, LOG_LEVEL: 'silent' }));
		const cut = seedLab(services, (stage) => {
			if (stage === 'solutions') throw new Error('cut');
		});
		await expect(cut).rejects.toThrow('cut');
		await closeServices(services);
		const env = { ...process.env, DATA_DIR, MONGODB_URI: '', MEILI_URL: '', EMBEDDER_URL: '' };
		const seed = [path.join(import.meta.dirname, 'seed.ts'), '--if-empty'];
		const { status, stderr } = spawnSync(process.execPath, seed, { env, encoding: 'utf8' });
		expect(status).toBe(1);
		expect(stderr).toContain(`Remove the store (the folder ${DATA_DIR})`);
		expect(stderr).not.toContain('    at ');
	} finally {
		rmSync(DATA_DIR, { recursive: true });
	}
});
