import type { ServerMemory } from './server.ts';

/** Percentiles of durations in milliseconds: the smallest value that at least that share of them does not exceed. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const p50p95 = (values: readonly number[]) =>
	`p50 ${percentile(values, 0.5).toFixed(1)} ms, p95 ${percentile(values, 0.95).toFixed(1)} ms`;

/** Prints `name value unit: must ≤ limit: reached | MISSED`, and makes the script exit 1 on a miss. */
export function must(name: string, value: number, limit: number, unit: string): void {
	const reached = value <= limit;
	console.log(
		`${name} ${value.toFixed(1)} ${unit}: must ≤ ${limit} ${unit}: ${reached ? 'reached' : 'MISSED'}`
	);
	if (!reached) process.exitCode = 1;
}

/** The same for a figure that must be at least so high. */
export function mustReach(name: string, value: number, least: number): void {
	const reached = value >= least;
	console.log(`${name} ${value.toFixed(4)}: must ≥ ${least}: ${reached ? 'reached' : 'MISSED'}`);
	if (!reached) process.exitCode = 1;
}

/** Memory of a server, all that is resident, and what its worker takes beside it. */
export function mustFit({ server, anonymous, worker }: ServerMemory, limitMb: number): void {
	must('server memory', server, limitMb, 'MB');
	console.log(
		`of it ${anonymous.toFixed(1)} MB its own, the rest pages of files (the program, the search index) that the system may drop`
	);
	console.log(`its worker ${worker.toFixed(1)} MB, together ${(server + worker).toFixed(1)} MB`);
}

/** Milliseconds that a piece of work takes. */
export async function time(work: () => unknown): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}
