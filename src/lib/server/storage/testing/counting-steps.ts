import type { Migration } from '../migrations.ts';

/** Three steps that count in the store how often they began and ended; `inSecond` is awaited half-way the second. */
export function countingSteps(inSecond: () => Promise<void> = () => Promise.resolve()): Migration[] {
	return [1, 2, 3].map((version) => ({
		version,
		name: `step ${version}`,
		async run({ meta }) {
			await meta.increment(`step ${version} began`);
			if (version === 2) await inSecond();
			await meta.increment(`step ${version} ended`);
		}
	}));
}
