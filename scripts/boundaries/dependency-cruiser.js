// The dependency rule of docs/architecture.md, on the resolved import graph (cycles, packages, adapters).
// eslint-boundaries.js holds the layers on the source, where type-only imports in .svelte files show.
import { FOLDER, LAYERS, MAY_IMPORT, NOT_IN_BROWSERS } from './layers.js';

const TEST = '\\.(test|contract)\\.ts$|-(fixtures|arbitraries)\\.ts$|/testing/';
const ADAPTERS = '^src/lib/server/(storage|search|files|embedder|mail|auth)/(?!port|testing)[a-z-]+/';
/** The driver that the embedded adapters share. */
const SQLITE = '^src/lib/server/sqlite/';
const BROWSER = '^src/lib/(ui|i18n)/|^src/routes/.+(\\.svelte|\\+(page|layout)\\.ts)$';

/** @param {readonly import('./layers.js').Layer[]} layers */
const inside = (layers) => layers.map((layer) => `^${FOLDER[layer]}/`);

/** The layers that lie in a layer's folder and are none of it. @param {import('./layers.js').Layer} layer */
const nestedIn = (layer) =>
	LAYERS.filter((other) => other !== layer && FOLDER[other].startsWith(`${FOLDER[layer]}/`));

/** One rule a layer. */
const layerRules = LAYERS.map((layer) => ({
	name: `${layer}-imports-its-layers`,
	comment: `${FOLDER[layer]} imports ${MAY_IMPORT[layer].join(', ')}.`,
	severity: /** @type {const} */ ('error'),
	from: { path: inside([layer]), pathNot: [...inside(nestedIn(layer)), TEST] },
	to: { path: inside(LAYERS), pathNot: inside(MAY_IMPORT[layer]) }
}));

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
	...layerRules,
	{
		name: 'no-cycles',
		comment: 'Two modules that need each other are one, or hide a third.',
		severity: 'error',
		from: {},
		to: { circular: true }
	},
	{
		name: 'domain-is-pure',
		comment: 'The domain imports the domain and zod, nothing else.',
		severity: 'error',
		from: { path: '^src/lib/domain/', pathNot: TEST },
		to: { pathNot: ['^src/lib/domain/', 'node_modules/zod/'] }
	},
	{
		name: 'recomputing-knows-no-scorer',
		comment: 'A score is checked by code that shares nothing with what made it.',
		severity: 'error',
		from: { path: '^src/lib/domain/matching/recompute\\.ts$' },
		to: { pathNot: '^src/lib/domain/matching/explanation\\.ts$' }
	},
	{
		name: 'ports-know-no-adapter',
		comment: 'A port imports the domain and other ports.',
		severity: 'error',
		from: { path: '^src/lib/server/[a-z-]+/port\\.ts$' },
		to: { path: '^src/', pathNot: ['^src/lib/domain/', '/port\\.ts$'] }
	},
	{
		name: 'adapters-only-in-container',
		comment: 'container.ts is the only place that chooses adapters.',
		severity: 'error',
		from: {
			path: '^(src|scripts)/',
			pathNot: [ADAPTERS, '^src/lib/server/container\\.ts$', TEST, '^scripts/bench/']
		},
		to: { path: ADAPTERS, pathNot: TEST }
	},
	{
		name: 'adapters-stand-alone',
		comment: 'An adapter imports its own folder, its port, the domain and its driver.',
		severity: 'error',
		from: { path: ADAPTERS, pathNot: TEST },
		to: {
			path: '^src/lib/server/',
			pathNot: [
				'^src/lib/server/(storage|search|files|embedder|mail|auth)/',
				'^src/lib/server/config\\.ts$',
				SQLITE
			]
		}
	},
	{
		name: 'sqlite-is-for-adapters',
		comment: 'Only adapters open files of SQLite; everything else asks a port.',
		severity: 'error',
		from: { path: '^(src|scripts)/', pathNot: [ADAPTERS, SQLITE, TEST] },
		to: { path: SQLITE }
	},
	{
		name: 'search-makes-no-tokens',
		comment: 'The search port is given tokens.',
		severity: 'error',
		from: { path: '^src/lib/server/search/', pathNot: TEST },
		to: { path: '^src/lib/server/text/' }
	},
	{
		name: 'features-know-no-framework',
		comment: 'Use cases know neither SvelteKit nor the pages.',
		severity: 'error',
		from: { path: '^src/lib/server/' },
		to: {
			path: ['node_modules/@sveltejs/', 'node_modules/svelte/', '^\\$app']
		}
	},
	{
		name: 'relative-in-domain-and-server',
		comment: 'Scripts run the domain and the server as they are, and Node knows no `$lib`.',
		severity: 'error',
		from: { path: '^src/lib/(domain|server)/' },
		to: { dependencyTypes: ['aliased'] }
	},
	{
		name: 'no-unknown-address',
		comment: 'An import that the check cannot follow is one that it cannot judge.',
		severity: 'error',
		from: {},
		to: { path: '^(\\$lib|\\.)', pathNot: '^\\./\\$types$', couldNotResolve: true }
	},
	{
		name: 'only-routers-know-trpc',
		severity: 'error',
		from: { path: '^src/lib/server/', pathNot: ['-router\\.ts$', '^src/lib/server/trpc/', TEST] },
		to: { path: ['node_modules/@trpc/', '^src/lib/server/trpc/'] }
	},
	{
		name: 'routers-stay-outside',
		comment: 'Use cases call use cases, never routers.',
		severity: 'error',
		from: { path: '^src/lib/server/', pathNot: ['-router\\.ts$', '^src/lib/server/trpc/', TEST] },
		to: { path: '-router\\.ts$' }
	},
	{
		name: 'routes-call-features',
		comment: 'Routes and hooks go through the caller, never to storage or search.',
		severity: 'error',
		from: { path: '^src/(routes/|hooks|lib/web/)' },
		to: { path: '^src/lib/server/(storage|search|sqlite|text|files|embedder)/' }
	},
	{
		name: 'browser-code-knows-no-server',
		comment: 'Browser code imports domain, i18n and ui; the router only as a type.',
		severity: 'error',
		from: { path: BROWSER, pathNot: TEST },
		to: { path: '^src/lib/server/|^src/.+\\.server\\.ts$', dependencyTypesNot: ['type-only'] }
	},
	{
		name: 'browser-types-only-from-the-router',
		comment: 'Not even types of the server or of the glue of loads and actions.',
		severity: 'error',
		from: { path: BROWSER, pathNot: TEST },
		to: { path: inside(NOT_IN_BROWSERS), pathNot: '^src/lib/server/trpc/app-router\\.ts$' }
	},
	{
		name: 'scripts-use-features',
		comment: 'Scripts use the container and features; only benchmarks and tests of a port open an adapter.',
		severity: 'error',
		from: { path: '^src/', pathNot: TEST },
		to: { path: '^(scripts|e2e)/' }
	}
];

export default {
	forbidden,
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(\\.svelte-kit|build|\\.cache|scripts/boundaries)' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
			extensions: ['.ts', '.js', '.svelte', '.d.ts']
		}
	}
};
