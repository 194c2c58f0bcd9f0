// The server of the end-to-end tests: the built application over a store of its own, seeded with the sample lab, on
// PORT. Where the store is, playwright.config.ts says (E2E_DATA_DIR), so that tests can make their own organisations.
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { serveArguments } from './lib/prepare.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dataDir = process.env['E2E_DATA_DIR'];
if (!dataDir) throw new Error('E2E_DATA_DIR must name the folder of the test store');
rmSync(dataDir, { recursive: true, force: true });
const env = { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'warn', NODE_ENV: 'production' };
const seeded = spawnSync(process.execPath, ['scripts/seed.ts'], { cwd: root, env, stdio: 'inherit' });
if (seeded.status !== 0) process.exit(seeded.status ?? 1);
const server = spawn(process.execPath, serveArguments, { cwd: root, env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
