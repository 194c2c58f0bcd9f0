import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [tailwindcss(), sveltekit()],
	cacheDir: process.env['VITE_CACHE_DIR'] ?? 'node_modules/.vite',
	test: {
		environment: 'node',
		testTimeout: 30_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					// They keep nothing outside a test: one load of the modules serves them all, in a third of the time.
					isolate: false,
					include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
					exclude: ['**/*.int.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'integration',
					// Each test has stores of its own; one load of the modules a worker takes half the processor time.
					isolate: false,
					include: ['src/**/*.int.test.ts', 'scripts/**/*.int.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
