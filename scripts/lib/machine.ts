import { availableParallelism, cpus, totalmem } from 'node:os';
import path from 'node:path';

/** Where and how a figure was measured, printed beside it. */
export function machine(): string {
	const memory = Math.round(totalmem() / 2 ** 30);
	const script = process.env['npm_lifecycle_event'];
	// From the folder it was started in: a figure that is kept names no folder of one machine.
	const told = process.argv
		.slice(script ? 2 : 1)
		.map((word) => (path.isAbsolute(word) ? path.relative(process.cwd(), word) || '.' : word));
	const words = [script ? `npm run ${script} --` : 'node', ...told];
	return `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, ${memory} GB, Node ${process.version}: ${words.join(' ')}`;
}
