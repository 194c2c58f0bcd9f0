import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';

const MODULE = path.join(import.meta.dirname, 'on-stop.mjs');
/** Takes a moment to close, as a server does; says when it is ready and when it is closed. */
const CLOSES_SLOWLY = `
	const { onStop } = await import(${JSON.stringify(MODULE)});
	const running = setInterval(() => undefined, 1000);
	onStop(() => setTimeout(() => { console.log('closed'); clearInterval(running); }, 300));
	console.log('ready ' + process.pid);`;

/** Collects what a process says. */
function listen(stream: NodeJS.ReadableStream) {
	let said = '';
	const waiting = new Set<() => void>();
	stream.on('data', (chunk) => {
		said += String(chunk);
		for (const look of waiting) look();
	});
	return {
		async hears(pattern: RegExp): Promise<RegExpExecArray> {
			for (;;) {
				const found = pattern.exec(said);
				if (found) return found;
				await new Promise<void>((resolve) => waiting.add(resolve));
			}
		},
		said: () => said
	};
}

test('a second Ctrl-C does not end what is closing', async () => {
	const child = spawn(process.execPath, ['--input-type=module', '-e', CLOSES_SLOWLY], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const ended = once(child, 'exit');
	const output = listen(child.stdout);
	await output.hears(/ready/);
	child.kill('SIGINT');
	// Both are taken: the system would else hand one over where two wait.
	setTimeout(() => child.kill('SIGINT'), 100);
	expect(await ended).toEqual([0, null]);
	expect(output.said()).toContain('closed');
});

test('stops when the shell that npm started it in is gone', async () => {
	const script = `"${process.execPath}" --input-type=module -e "$CODE"; true`;
	const shell = spawn('sh', ['-c', script], {
		env: { ...process.env, npm_lifecycle_event: 'start', CODE: CLOSES_SLOWLY },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const output = listen(shell.stdout);
	await output.hears(/ready/);
	shell.kill('SIGTERM');
	await output.hears(/closed/);
});
