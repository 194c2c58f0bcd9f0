// Serves the built application on HOST and PORT. adapter-node's handler takes a request's protocol from ORIGIN or from
// a proxy's header; without either, this server says what it is: plain HTTP.
import './lib/explain-start.ts';
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { enableCompileCache } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { readConfig } from '../src/lib/server/config.ts';
import { demoSignIns } from '../src/lib/server/sample/read-demo.ts';
import type { Running } from '../src/lib/server/start-services.ts';
import { SECURITY_HEADERS } from '../src/lib/web/security-headers.ts';
import { onStop } from './lib/on-stop.mjs';
import { compiledFolder } from './lib/prepare.mjs';
import { warmUp } from './lib/warm-up.ts';

// Machine code from a function's first call on: the first visitors of a new server wait a quarter less.
setFlagsFromString('--always-sparkplug');
// Compiled code is kept for the next start, its worker's too.
process.env['NODE_COMPILE_CACHE'] ??= compiledFolder;
enableCompileCache();
const config = readConfig();
const handlerFile = path.resolve(import.meta.dirname, '../build/handler.js');
if (!existsSync(handlerFile)) {
	console.error('There is no build yet: run `npm run build` (or `npm start`, which builds).');
	process.exit(1);
}
if (!config.ORIGIN) process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
// The largest body that any address takes, an upload with the form around its file; others take less (hooks.server.ts).
process.env['BODY_SIZE_LIMIT'] ??= String(config.UPLOAD_LIMIT + 64 * 1024);

// The worker indexes and notifies in a process of its own, so that a large import never delays an answer.
process.env['EVENTS'] ??= 'external';
let stopping = false;
let worker: ChildProcess | undefined;
function startWorker() {
	if (stopping) return;
	worker = fork(path.resolve(import.meta.dirname, 'worker.ts'), {
		env: { ...process.env, EVENTS: 'inline' }
	});
	worker.once('exit', () => setTimeout(startWorker, 1000).unref());
}
if (process.env['EVENTS'] === 'external') startWorker();

const { handler } = (await import(handlerFile)) as {
	handler: Parameters<typeof createServer>[1] & ((...args: unknown[]) => void);
};
const answer: RequestListener = (request, response) => {
	if (!config.ORIGIN) request.headers['x-forwarded-proto'] ??= 'http';
	// The build answers some requests without asking its hooks: files, and what SvelteKit itself refuses.
	response.setHeaders(new Map(Object.entries(SECURITY_HEADERS)));
	handler(request, response, () => {
		response.statusCode = 404;
		response.end();
	});
};
await warmUp(answer);
const server = createServer(answer);

server.on('error', (error: NodeJS.ErrnoException) => {
	console.error(`\nThe server cannot listen: ${whyNot(error)}\n`);
	process.exit(1);
});

server.listen(config.PORT, config.HOST, async () => {
	const { port } = server.address() as AddressInfo;
	const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
	console.log(`\nLabMatch is at ${config.ORIGIN ?? `http://${host}:${port}`}/\n`);
	for (const line of await signIns()) console.log(line);
});

function whyNot({ code, message }: NodeJS.ErrnoException): string {
	const { HOST, PORT } = config;
	if (code === 'EADDRINUSE')
		return `port ${PORT} is taken. Choose another with PORT, as in PORT=${PORT + 1} npm start.`;
	if (code === 'EACCES')
		return `this user may not open port ${PORT}. Choose one above 1023 with PORT, and let a proxy have that one.`;
	if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
		return `HOST (${HOST}) is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all that it has.`;
	return message;
}

/** Who can sign in, from what the build opened (hooks.server.ts): a second set of services would double the memory. */
async function signIns(): Promise<string[]> {
	const { labmatch } = globalThis as { labmatch?: Running };
	if (!labmatch) return [];
	const { firstAdministrator: address, services } = labmatch;
	if (address)
		return ['Nobody looks after this installation yet. Open this address to do so:', `  ${address}`];
	return demoSignIns(services);
}

/** Stops taking requests, lets the ones under way finish, then closes the stores (hooks.server.ts listens for the event). */
function stop() {
	stopping = true;
	worker?.kill('SIGTERM');
	server.close(() => process.emit('sveltekit:shutdown' as never));
	server.closeIdleConnections();
	setTimeout(() => server.closeAllConnections(), 5000).unref();
}
onStop(stop);
