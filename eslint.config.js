import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';
import { boundaryRules, boundarySettings } from './scripts/boundaries/eslint-boundaries.js';

export default ts.config(
	{
		ignores: [
			'.svelte-kit/',
			'build/',
			'data/',
			'.cache/',
			'static/',
			'scripts/boundaries/fixture/',
			'test-results/'
		]
	},
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-console': ['error', { allow: ['warn', 'error'] }],
			eqeqeq: 'error',
			'prefer-const': 'error',
			'max-depth': ['error', 4],
			'@typescript-eslint/consistent-type-imports': [
				'error',
				{ prefer: 'type-imports', fixStyle: 'inline-type-imports' }
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{ files: ['scripts/**', 'e2e/**'], rules: { 'no-console': 'off' } },
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
		// `let { … } = $props()` is how Svelte writes it.
		rules: { 'prefer-const': 'off', 'svelte/prefer-const': 'error' }
	},
	{
		files: ['src/lib/ui/**', 'src/routes/**'],
		rules: {
			'no-restricted-syntax': [
				'error',
				{
					selector:
						"NewExpression[callee.object.name='Intl'][callee.property.name!='Segmenter'], CallExpression[callee.property.name=/^toLocale(?!Upper|Lower)/]",
					message: 'The translator formats in the language of the page: t.date, t.number, t.list …'
				}
			]
		}
	},
	{
		files: ['src/**/*.ts', 'src/**/*.svelte'],
		plugins: { boundaries },
		settings: boundarySettings,
		rules: boundaryRules
	}
);
