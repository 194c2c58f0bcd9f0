import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A second real process of a test. Both sides talk in short lines, so that nothing has to wait for a time. */
export interface Child {
	/** Everything it has said so far, in order. */
	readonly lines: readonly string[];
	/** Waits until it has said the line. @throws Error when it ends without */
	said(line: string): Promise<void>;
	/** Waits until it says the line once more than it has by now. @throws as `said` */
	saysAgain(line: string): Promise<void>;
	tell(line: string): void;
	/** Kills it with -9 and waits until it is gone; of no effect when it has ended. */
	kill(): Promise<void>;
	/** Its exit code; null after a kill. */
	readonly ended: Promise<number | null>;
}

/** Runs a file of `testing/` that listens and speaks through `parentProcess`. */
export function startChild(file: string, ...args: string[]): Child {
	const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
	const lines: string[] = [];
	const ended = once(child, 'exit').then(([code]) => code as number | null);
	let changed = Promise.withResolvers<void>();
	child.on('message', (line) => {
		lines.push(String(line));
		changed.resolve();
		changed = Promise.withResolvers();
	});
	const count = (line: string) => lines.filter((one) => one === line).length;
	async function said(line: string, times: number): Promise<void> {
		const over = ended.then((code) => {
			throw new Error(`ended with ${code} before "${line}"; said: ${lines.join(' | ')}`);
		});
		over.catch(() => undefined);
		while (count(line) < times) await Promise.race([changed.promise, over]);
	}
	return {
		lines,
		ended,
		said: (line) => said(line, 1),
		saysAgain: (line) => said(line, count(line) + 1),
		tell: (line) => void child.send(line),
		async kill() {
			child.kill('SIGKILL');
			await ended;
		}
	};
}

/** The child's side of `startChild`. The channel is not what keeps a child alive. */
export const parentProcess = {
	say: (line: string) => void process.send?.(line),
	/** Calls back for each of the parent's lines. */
	listen(heard: (line: string) => void): void {
		process.on('message', (line) => heard(String(line)));
		process.channel?.unref();
	}
};
