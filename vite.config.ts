import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { frameworkStandIns } from './scripts/lib/framework-stand-ins.ts';

/** What waits for a slow server most of its time is begun first: the other worker has the rest to do meanwhile. */
const SLOW = ['storage.contract.int.test.ts', 'parity.int.test.ts', 'killed.int.test.ts'];
class SlowFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const isSlow = ({ moduleId }: TestSpecification) => SLOW.some((name) => moduleId.endsWith(`/${name}`));
		return (await super.sort(files)).toSorted((a, b) => Number(isSlow(b)) - Number(isSlow(a)));
	}
}

export default defineConfig({
	plugins: [tailwindcss(), frameworkStandIns(), sveltekit()],
	cacheDir: process.env['VITE_CACHE_DIR'] ?? 'node_modules/.vite',
	test: {
		environment: 'node',
		testTimeout: 30_000,
		sequence: { sequencer: SlowFirst },
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
					// By itself Vitest leaves one core free: of two, one test file at a time would use one, and wait.
					maxWorkers: Math.max(2, availableParallelism() - 1),
					include: ['src/**/*.int.test.ts', 'scripts/**/*.int.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
