// Everything that must hold, in the order in which a failure is cheapest to learn. `npm test -- unit e2e` runs parts.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from './lib/browser.ts';
import { testEmbedder } from './lib/embedder.ts';
import { testMongo } from './lib/mongo-dev.ts';
import { ensureBuild, giveUp, projectEnv, projectNode, run, say } from './lib/prepare.mjs';

interface Count {
	passed: number;
	failed: number;
	skipped: number;
}
const PARTS = ['check', 'unit', 'integration', 'e2e'] as const;
type Part = (typeof PARTS)[number];
const isPart = (word: string): word is Part => (PARTS as readonly string[]).includes(word);
const asked = process.argv.slice(2);
const unknown = asked.filter((word) => !isPart(word));
if (unknown.length > 0) giveUp(`npm test knows the parts ${PARTS.join(', ')}, not ${unknown.join(', ')}.`);
const wants = (part: Part) => asked.length === 0 || asked.includes(part);
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const reports = mkdtempSync(path.join(tmpdir(), 'labmatch-test-'));

function add(name: string, count: Count) {
	total.passed += count.passed;
	total.failed += count.failed;
	total.skipped += count.skipped;
	say(
		`${name}: ${count.passed} passed, ${count.failed} failed${count.skipped ? `, ${count.skipped} skipped` : ''}`
	);
}

async function step(name: string, command: string, args: string[], env = projectEnv()) {
	say(`${name} …`);
	const code = await run(command, args, { env, quiet: true });
	add(name, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
}

/** A runner that dies without a report counts as one failure. */
function readCount(file: string, code: number, read: (json: never) => Count): Count {
	try {
		const count = read(JSON.parse(readFileSync(file, 'utf8')) as never);
		return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
	} catch {
		return { passed: 0, failed: 1, skipped: 0 };
	}
}

async function vitest(project: 'unit' | 'integration', env: Record<string, string>) {
	say(`${project} tests …`);
	const file = path.join(reports, `${project}.json`);
	const args = [
		'node_modules/vitest/vitest.mjs',
		'run',
		'--project',
		project,
		'--reporter=dot',
		'--reporter=json',
		`--outputFile=${file}`
	];
	const code = await run(projectNode, args, { env: projectEnv(env) });
	const count = readCount(
		file,
		code,
		(r: { numPassedTests: number; numFailedTests: number; numPendingTests: number }) => ({
			passed: r.numPassedTests,
			failed: r.numFailedTests,
			skipped: r.numPendingTests
		})
	);
	add(`${project} tests`, count);
}

async function playwright(name: string, args: string[], env: Record<string, string>) {
	say(`${name} …`);
	const file = path.join(reports, 'playwright.json');
	const cli = ['node_modules/@playwright/test/cli.js', 'test', '--reporter=dot,json', ...args];
	const code = await run(projectNode, cli, {
		env: projectEnv({ ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file })
	});
	const count = readCount(
		file,
		code,
		(r: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
			passed: r.stats.expected,
			failed: r.stats.unexpected + r.stats.flaky,
			skipped: r.stats.skipped
		})
	);
	add(name, count);
}

const needsMongo = wants('integration') || wants('e2e');
// Both are installed (once) and started while other things are checked.
const servers = Promise.all([
	needsMongo ? testMongo(say) : undefined,
	wants('integration') ? testEmbedder(say) : undefined
]);
// What went wrong with them is told where they are waited for.
servers.catch(() => undefined);
try {
	if (wants('check')) {
		await step('generated types', projectNode, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync']);
		const lint = step('lint', projectNode, ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']);
		await step('types', 'npm', ['run', 'types', '--silent']);
		const prettier = ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'];
		await step('format', projectNode, prettier);
		await step('boundaries', projectNode, ['scripts/boundaries/check.ts']);
		await lint;
	}
	if (wants('unit')) await vitest('unit', {});
	const [mongo, embedder] = await servers;
	if (wants('integration'))
		await vitest('integration', { ...(mongo ? { MONGODB_URI: mongo.uri } : {}), ...embedder?.settings });
	if (wants('e2e')) {
		const browser = ensureBrowser(say);
		await ensureBuild();
		await playwright('journeys in the browser', [], { CHROMIUM_PATH: browser });
		if (mongo)
			await playwright('one journey on MongoDB', ['--grep', '@mongo'], {
				CHROMIUM_PATH: browser,
				MONGODB_URI: mongo.uri
			});
	}
} catch (thrown) {
	console.error(thrown);
	total.failed += 1;
} finally {
	await Promise.all((await servers.catch(() => [])).map((server) => server?.stop()));
	rmSync(reports, { recursive: true, force: true });
}
if (!process.env['MEILI_URL']) say('NOT RUN: the Meilisearch suites (set MEILI_URL to a server to run them)');
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
