// The layers as eslint-plugin-boundaries sees them: it reads the source, so it also catches type-only imports in
// .svelte files, which are gone once compiled. dependency-cruiser.js holds the finer rules on the resolved graph.
import path from 'node:path';
import { FOLDER, LAYERS, MAY_IMPORT, NOT_IN_BROWSERS } from './layers.js';

const EXTENSIONS = ['.ts', '.js', '.svelte'];

export const boundarySettings = {
	'import/resolver': {
		[path.join(import.meta.dirname, 'lib-resolver.js')]: { extensions: EXTENSIONS },
		node: { extensions: EXTENSIONS }
	},
	'boundaries/elements': LAYERS.map((layer) => ({
		type: layer,
		pattern: FOLDER[layer],
		partialMatch: false
	})),
	'boundaries/files': [
		{
			category: 'browser',
			pattern: ['**/*.svelte', '**/+page.ts', '**/+layout.ts', 'src/lib/ui/**/*.ts', 'src/lib/i18n/**/*.ts']
		},
		{
			category: 'test',
			pattern: ['**/*.test.ts', '**/*.contract.ts', '**/*-{fixtures,arbitraries}.ts', '**/testing/**']
		}
	]
};

/** @param {readonly string[]} layers */
const anyOf = (layers) => ({ element: { types: { anyOf: [...layers] } } });
const browser = { file: { categories: 'browser' } };

export const boundaryRules = {
	'boundaries/dependencies': [
		'error',
		{
			default: 'disallow',
			policies: [
				{ allow: { to: { module: { origin: ['external', 'core'] } } } },
				...LAYERS.map((from) => ({
					from: { element: { type: from } },
					allow: { to: anyOf(MAY_IMPORT[from]) }
				})),
				{ from: browser, disallow: { to: anyOf(NOT_IN_BROWSERS) } },
				{ from: browser, disallow: { to: anyOf(['trpc']), dependency: { kind: 'value' } } },
				{ from: { file: { categories: 'test' } }, allow: { to: anyOf(LAYERS) } }
			]
		}
	]
};
