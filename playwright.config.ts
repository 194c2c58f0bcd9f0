import { defineConfig } from '@playwright/test';
import { tmpdir } from 'node:os';
import path from 'node:path';

const port = Number(process.env['E2E_PORT'] ?? 4173);
// Workers read it from the environment too: they write their own organisations into the same store.
const dataDir = (process.env['E2E_DATA_DIR'] ??= path.join(tmpdir(), `labmatch-e2e-${port}`));

/** The server of the tests is the built one, over a temporary store that e2e/server.ts makes. */
export default defineConfig({
	testDir: 'e2e',
	testMatch: '**/*.spec.ts',
	outputDir: 'test-results',
	fullyParallel: true,
	workers: 2,
	forbidOnly: Boolean(process.env['CI']),
	retries: 0,
	timeout: 90_000,
	expect: { timeout: 10_000 },
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		locale: 'en-HK',
		timezoneId: 'Asia/Hong_Kong',
		// Frames of movements that nobody watches cost more than the pages.
		contextOptions: { reducedMotion: 'reduce' },
		actionTimeout: 15_000,
		navigationTimeout: 20_000,
		// A trace of every step makes the journeys take a third longer: `npx playwright test --trace on` when one is needed.
		trace: 'off',
		screenshot: 'only-on-failure',
		launchOptions: {
			...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
			args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
		}
	},
	webServer: {
		command: `node scripts/e2e-server.ts`,
		url: `http://127.0.0.1:${port}/api/health`,
		timeout: 120_000,
		reuseExistingServer: false,
		env: { PORT: String(port), E2E_DATA_DIR: dataDir }
	}
});
