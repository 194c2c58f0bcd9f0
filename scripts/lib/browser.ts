// Finds a Chromium for the end-to-end tests, or installs one; and makes sure that it can draw Chinese.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const CANDIDATES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable'
];
const runs = (command: string, args: string[], timeout = 600_000) =>
	spawnSync(command, args, { stdio: 'inherit', timeout }).status === 0;

function installed(): string | undefined {
	const asked = process.env['CHROMIUM_PATH'];
	if (asked) {
		if (existsSync(asked)) return asked;
		throw new Error(`CHROMIUM_PATH names ${asked}, which does not exist.`);
	}
	return (
		CANDIDATES.find(existsSync) ??
		(existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined)
	);
}

const isRoot = () => process.getuid?.() === 0;

function aptInstall(...packages: string[]): boolean {
	if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
	const sudo = isRoot() ? [] : ['sudo', '-n'];
	const [command = '', ...args] = [...sudo, 'apt-get'];
	return (
		runs(command, [...args, 'update', '-qq']) && runs(command, [...args, 'install', '-y', '-qq', ...packages])
	);
}

function hasChineseFont(): boolean {
	try {
		return execFileSync('fc-list', [':lang=zh-hk'], { encoding: 'utf8' }).trim() !== '';
	} catch {
		return process.platform !== 'linux';
	}
}

/**
 * The browser's path: CHROMIUM_PATH, an installed Chromium, Playwright's own, Debian's, whichever comes first.
 * @throws Error that says what is missing and how to get it
 */
export function ensureBrowser(say: (line: string) => void): string {
	let found = installed();
	if (!found) {
		say("no Chromium found: trying Playwright's …");
		spawnSync(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'], {
			stdio: 'inherit',
			timeout: 180_000
		});
		found = installed();
	}
	if (!found) {
		say("Playwright's cannot be had: installing Debian's …");
		aptInstall('chromium', 'fonts-noto-cjk');
		found = installed();
	}
	if (!found)
		throw new Error(
			'No Chromium: install one (Debian: apt-get install chromium fonts-noto-cjk) or name it in CHROMIUM_PATH.'
		);
	if (!hasChineseFont()) {
		say('no Chinese font found: installing fonts-noto-cjk …');
		aptInstall('fonts-noto-cjk', 'fontconfig');
	}
	if (!hasChineseFont())
		throw new Error(
			'No Chinese font: screenshots would prove nothing. Install one (Debian: apt-get install fonts-noto-cjk).'
		);
	return found;
}
