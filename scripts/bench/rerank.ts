// npm run bench:rerank
// How long the match workbench takes to re-rank when a weight moves, in a real browser, over the sample lab with 320
// more solutions: from the slider's event until the rows in sight, a quarter of a screen below them and at least twelve stand
// in their new order, laid out; and, when the sliders rest, the longest task in which the rows further down follow. Nothing may be
// asked of the server meanwhile.
import { chromium, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEMO_PASSWORD, sampleSignIns } from '../../src/lib/server/sample/sign-ins.ts';
import { ensureBrowser } from '../lib/browser.ts';
import { machine } from '../lib/machine.ts';
import { must, p50p95, percentile } from './lib/measure.ts';
import { indexed, ROOT, startServer, temporaryFolder } from './lib/server.ts';

/** Enough that one pause of the browser is not the p95: a slider that is drawn tells of dozens a second. */
const MOVES = 120;
const { folder, remove } = temporaryFolder('bench-rerank');

/** Solutions about parking, no two with the same facts, so that a weight changes their order. */
function solutions(): string {
	const rows = Array.from({ length: 320 }, (_, i) => ({
		id: `bench-${i}`,
		title: `Parking sensor ${i}`,
		text: `Counts free parking spaces at the kerbside ${i % 7 === 0 ? 'without road works' : 'by loops in the road'} and publishes occupancy as open data every ${1 + (i % 9)} minutes.`,
		supplier: `Supplier ${i % 40} Limited`,
		trl: 3 + (i % 7),
		trialMin: 100_000 + 5_000 * (i % 60),
		trialMax: 300_000 + 9_000 * (i % 80)
	}));
	return rows.map((row) => JSON.stringify(row)).join('\n');
}

function run(script: string, args: string[] = []): void {
	const env = { ...process.env, DATA_DIR: folder };
	const { status } = spawnSync(process.execPath, [script, ...args], { cwd: ROOT, env, stdio: 'inherit' });
	if (status !== 0) throw new Error(`${script} failed`);
}

async function signedIn(page: Page, url: string): Promise<void> {
	const email = sampleSignIns.find(({ role }) => role === 'coordinator')?.email ?? '';
	await page.goto(`${url}/en/sign-in`, { waitUntil: 'networkidle' });
	await page.locator('input[name="email"]').fill(email);
	await page.locator('input[name="password"]').fill(DEMO_PASSWORD);
	await page.locator('main form button').first().click();
	await page.waitForURL('**/coordinator');
}

interface Measured {
	rows: number;
	ms: number[];
	/** Longest task after the last move; 0 where none took 50 ms. */
	rest: number;
	inOrder: boolean;
	asked: string[];
}

/** Moves one slider after the other, as far as it goes and back. @returns milliseconds a move */
async function moves(page: Page): Promise<Measured> {
	const asked: string[] = [];
	page.on('request', (request) => void asked.push(request.url()));
	const measured = await page.evaluate(async (count) => {
		const sliders = [...document.querySelectorAll<HTMLInputElement>('input[type="range"]')];
		const list = document.querySelector('main li > a[href*="s="]')?.closest('ol');
		const ms: number[] = [];
		let followed = 0;
		for (let i = 0; i < count; i++) {
			const slider = sliders[i % sliders.length];
			if (!slider || !list) throw new Error('no slider or no list');
			const value = Number(slider.value) >= 50 ? 5 : 95;
			await new Promise(requestAnimationFrame);
			const before = list.textContent;
			const started = performance.now();
			slider.value = String(value);
			slider.dispatchEvent(new Event('input', { bubbles: true }));
			// Svelte writes its changes in a microtask; asking for a height makes the browser lay them out.
			await Promise.resolve();
			void document.body.offsetHeight;
			ms.push(performance.now() - started);
			if (list.textContent !== before) followed++;
		}
		// A criterion of which nothing is known moves nobody; if none did, the page's script does not run.
		if (followed < count / 2) throw new Error(`the list followed ${followed} of ${count} moves`);
		const tasks: number[] = [];
		const watch = new PerformanceObserver((seen) =>
			tasks.push(...seen.getEntries().map((one) => one.duration))
		);
		watch.observe({ type: 'longtask' });
		await new Promise((done) => setTimeout(done, 1000));
		watch.disconnect();
		const ranks = [...(list?.querySelectorAll('li .sr-only:first-child') ?? [])]
			.map(({ textContent }) => Number(/\d+/.exec(textContent)?.[0]))
			.filter((rank) => rank > 0);
		const inOrder =
			(list?.children.length ?? 0) <= ranks.length && ranks.every((rank, i) => rank >= (ranks[i - 1] ?? 0));
		return { rows: list?.children.length ?? 0, ms, rest: Math.max(0, ...tasks), inOrder };
	}, MOVES);
	return { ...measured, asked };
}

mkdirSync(folder, { recursive: true });
const file = path.join(folder, 'solutions.jsonl');
writeFileSync(file, solutions());
run('scripts/seed.ts');
run('scripts/import.ts', ['--solutions', file, '--publish', '--rejects', folder]);
const server = await startServer(folder);
const browser = await chromium.launch({
	executablePath: ensureBrowser(console.log),
	args: ['--no-sandbox', '--disable-gpu']
});
try {
	await indexed(server.url);
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	await signedIn(page, server.url);
	const need = page.getByRole('link', { name: 'Live parking occupancy on streets without meters' });
	const address = (await need.first().getAttribute('href')) ?? '';
	console.log(machine());
	for (const query of ['', '?all=1']) {
		await page.goto(`${server.url}${address.replace(/\/matches.*$/, '')}/matches${query}`, {
			waitUntil: 'networkidle'
		});
		const { rows, ms, rest, inOrder, asked } = await moves(page);
		console.log(
			`${rows} candidates: first ${ms[0]?.toFixed(1)} ms, shortest ${Math.min(...ms).toFixed(1)} ms, ${p50p95(ms)}, longest ${Math.max(...ms).toFixed(1)} ms; the rest follows in ${rest ? `${rest} ms` : 'under 50 ms'}`
		);
		if (!inOrder) throw new Error('the list came to rest in another order than its ranks');
		must(`re-rank of ${rows} candidates, p95`, percentile(ms, 0.95), 16, 'ms');
		must('requests meanwhile', asked.length, 0, '');
		for (const address of asked) console.log(`  ${address}`);
	}
} finally {
	await browser.close();
	await server.stop();
	remove();
}
