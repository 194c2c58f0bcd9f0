import { availableParallelism, cpus, totalmem } from 'node:os';

/** Where and how a figure was measured, printed beside it. */
export function machine(): string {
	const memory = Math.round(totalmem() / 2 ** 30);
	const script = process.env['npm_lifecycle_event'];
	const words = [script ? `npm run ${script} --` : 'node', ...process.argv.slice(script ? 2 : 1)];
	return `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, ${memory} GB, Node ${process.version}: ${words.join(' ')}`;
}
