// The layers as eslint-plugin-boundaries sees them: it reads the source, so it also catches type-only imports in
// .svelte files, which are gone once compiled. dependency-cruiser.js holds the finer rules on the resolved graph.

/** @type {Record<string, string[]>} who may import whom */
const MAY = {
	domain: ['domain'],
	i18n: ['domain', 'i18n'],
	ui: ['domain', 'i18n', 'ui', 'trpc'],
	server: ['domain', 'server', 'trpc'],
	trpc: ['domain', 'server', 'trpc'],
	web: ['domain', 'i18n', 'server', 'trpc', 'web'],
	routes: ['domain', 'i18n', 'ui', 'web', 'routes', 'trpc', 'server']
};

export const boundarySettings = {
	'import/resolver': { node: { extensions: ['.ts', '.js', '.svelte'] } },
	'boundaries/elements': [
		{ type: 'domain', pattern: 'src/lib/domain', partialMatch: false },
		{ type: 'i18n', pattern: 'src/lib/i18n', partialMatch: false },
		{ type: 'ui', pattern: 'src/lib/ui', partialMatch: false },
		{ type: 'web', pattern: 'src/lib/web', partialMatch: false },
		{ type: 'trpc', pattern: 'src/lib/server/trpc', partialMatch: false },
		{ type: 'server', pattern: 'src/lib/server', partialMatch: false },
		{ type: 'routes', pattern: 'src/routes', partialMatch: false }
	],
	'boundaries/files': [
		{ category: 'browser', pattern: ['**/*.svelte', '**/+page.ts', '**/+layout.ts', 'src/lib/ui/**/*.ts'] },
		{ category: 'test', pattern: ['**/*.test.ts', '**/*.contract.ts', '**/testing/**'] }
	]
};

export const boundaryRules = {
	'boundaries/dependencies': [
		'error',
		{
			default: 'disallow',
			policies: [
				{ allow: { to: { module: { origin: ['external', 'core'] } } } },
				...Object.entries(MAY).map(([from, to]) => ({
					from: { element: { type: from } },
					allow: { to: { element: { types: { anyOf: to } } } }
				})),
				{ from: { file: { categories: 'browser' } }, disallow: { to: { element: { type: 'server' } } } },
				{ from: { file: { categories: 'browser' } }, disallow: { to: { element: { type: 'web' } } } },
				{
					from: { file: { categories: 'test' } },
					allow: { to: { element: { types: { anyOf: Object.keys(MAY) } } } }
				}
			]
		}
	]
};
