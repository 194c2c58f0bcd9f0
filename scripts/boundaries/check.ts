// npm run boundaries: the dependency rule, on the tree and on planted violations that must be caught.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { ESLint } from 'eslint';
import boundaries from 'eslint-plugin-boundaries';
import ts from 'typescript-eslint';
import svelte from 'eslint-plugin-svelte';
import config from './dependency-cruiser.js';
import { boundaryRules, boundarySettings } from './eslint-boundaries.js';
import { plantLayerPairs } from './layer-pairs.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FIXTURE = path.join(import.meta.dirname, 'fixture');

/** Planted file → who must complain. `fine-*` and plain helpers must not be named by anybody. */
const PLANTED: Record<string, { cruiser?: string; eslint?: true }> = {
	'src/lib/domain/x/domain-reads-files.ts': { cruiser: 'domain-is-pure' },
	'src/lib/domain/x/domain-imports-server.ts': { cruiser: 'domain-is-pure', eslint: true },
	'src/lib/domain/x/domain-by-lib.ts': { cruiser: 'relative-in-domain-and-server' },
	'src/lib/ui/x/no-such-file.ts': { cruiser: 'no-unknown-address' },
	'src/lib/domain/x/cycle-a.ts': { cruiser: 'no-cycles' },
	'src/lib/domain/x/type-cycle-a.ts': { cruiser: 'no-cycles' },
	'src/lib/domain/matching/recompute.ts': { cruiser: 'recomputing-knows-no-scorer' },
	'src/lib/server/search/port.ts': { cruiser: 'ports-know-no-adapter' },
	'src/lib/server/search/embedded/engine.ts': { cruiser: 'search-makes-no-tokens' },
	'src/lib/server/storage/port-helper.ts': { cruiser: 'adapters-only-in-container' },
	'src/lib/server/x/feature-imports-adapter.ts': { cruiser: 'adapters-only-in-container' },
	'src/lib/server/x/feature-opens-sqlite.ts': { cruiser: 'sqlite-is-for-adapters' },
	'src/lib/server/x/feature-imports-kit.ts': { cruiser: 'features-know-no-framework' },
	'src/lib/server/x/feature-imports-trpc.ts': { cruiser: 'only-routers-know-trpc' },
	'src/lib/ui/x/TypeOnlyServer.svelte': { eslint: true },
	'src/lib/ui/x/TypeOnlyByLib.svelte': { eslint: true },
	'src/lib/ui/x/MarkupOnlyServer.svelte': { cruiser: 'browser-code-knows-no-server', eslint: true },
	'src/lib/ui/x/type-only-server.ts': { cruiser: 'browser-types-only-from-the-router', eslint: true },
	'src/lib/ui/x/WebFromUi.svelte': { cruiser: 'ui-imports-its-layers', eslint: true },
	'src/lib/ui/x/web-from-ui.ts': { cruiser: 'ui-imports-its-layers', eslint: true },
	'src/lib/ui/x/router-value.ts': { cruiser: 'browser-code-knows-no-server', eslint: true },
	'src/lib/web/ui-from-web.ts': { cruiser: 'web-imports-its-layers', eslint: true },
	'src/routes/a/+page.server.ts': { cruiser: 'routes-call-features' },
	'src/routes/a/+page.ts': { cruiser: 'browser-code-knows-no-server', eslint: true }
};

interface Complaint {
	file: string;
	rule: string;
	to: string;
}

async function cruiserComplaints(baseDir: string, folders: string[], exclude: boolean): Promise<Complaint[]> {
	const { exclude: excluded, ...options } = config.options;
	const result = await cruise(
		folders,
		{
			...options,
			...(exclude ? { exclude: excluded } : {}),
			baseDir,
			ruleSet: { forbidden: config.forbidden },
			validate: true
		},
		{ ...config.options.enhancedResolveOptions, alias: { $lib: path.resolve(baseDir, 'src/lib') } },
		{ tsConfig: extractTSConfig(path.join(baseDir, 'tsconfig.json')) }
	);
	const { summary } = result.output as ICruiseResult;
	return summary.violations.map((v) => ({ file: v.from, rule: v.rule.name, to: v.to }));
}

/** Files of a tree that ESLint refuses. */
async function eslintComplaints(root: string): Promise<Set<string>> {
	const eslint = new ESLint({
		cwd: root,
		overrideConfigFile: true,
		overrideConfig: [
			...(ts.configs.base ? [ts.configs.base] : []),
			...svelte.configs.base,
			{ files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
			{
				files: ['**/*.ts', '**/*.svelte'],
				plugins: { boundaries },
				settings: { ...boundarySettings, 'boundaries/root-path': root },
				rules: boundaryRules
			}
		] as ESLint.Options['overrideConfig'] & object
	});
	const results = await eslint.lintFiles(['src']);
	return new Set(results.filter((r) => r.errorCount > 0).map((r) => path.relative(root, r.filePath)));
}

/** What the fixture should have caused and did not, and what it caused and should not. */
async function checkFixture(): Promise<string[]> {
	const [cruised, linted] = await Promise.all([
		cruiserComplaints(FIXTURE, ['src'], false),
		eslintComplaints(FIXTURE)
	]);
	const problems: string[] = [];
	for (const [file, expected] of Object.entries(PLANTED)) {
		if (expected.cruiser && !cruised.some((c) => c.file === file && c.rule === expected.cruiser))
			problems.push(`planted violation not caught by dependency-cruiser (${expected.cruiser}): ${file}`);
		if (expected.eslint && !linted.has(file))
			problems.push(`planted violation not caught by ESLint: ${file}`);
	}
	const named = new Set([...cruised.map((c) => c.file), ...linted]);
	for (const file of readdirSync(FIXTURE, { recursive: true, encoding: 'utf8' }))
		if (path.basename(file).startsWith('fine-') && named.has(file)) problems.push(`wrongly refused: ${file}`);
	return problems;
}

/** Every pair of layers, imported one from the other: both checks must say of each what the table says. */
async function checkLayerPairs(): Promise<string[]> {
	const parent = path.join(ROOT, '.cache');
	mkdirSync(parent, { recursive: true });
	const root = mkdtempSync(path.join(parent, 'layer-pairs-'));
	try {
		const pairs = plantLayerPairs(root);
		copyFileSync(path.join(FIXTURE, 'tsconfig.json'), path.join(root, 'tsconfig.json'));
		const [cruised, linted] = await Promise.all([
			cruiserComplaints(root, ['src'], false),
			eslintComplaints(root)
		]);
		const refused = { 'dependency-cruiser': new Set(cruised.map((c) => c.file)), ESLint: linted };
		return [...pairs].flatMap(([file, fine]) =>
			Object.entries(refused)
				.filter(([, files]) => files.has(file) === fine)
				.map(
					([check]) => `${check} ${fine ? 'wrongly refuses' : 'does not refuse'} the pair of layers: ${file}`
				)
		);
	} finally {
		rmSync(root, { recursive: true });
	}
}

const planted = [...(await checkFixture()), ...(await checkLayerPairs())];
const real = (await cruiserComplaints(ROOT, ['src', 'scripts'], true)).map(
	(c) => `${c.rule}: ${c.file} → ${c.to}`
);
for (const line of [...planted, ...real]) console.error(line);
if (planted.length + real.length > 0) process.exit(1);
console.log(
	`boundaries: the tree is clean; ${Object.keys(PLANTED).length} planted violations were caught, and both checks agree on every pair of layers`
);
