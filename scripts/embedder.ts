// npm run embedder: a small multilingual embedder on this machine, until it is stopped. PORT=n chooses its port.
import { embedderNeeds, startEmbedder } from './lib/embedder.ts';
import { onEnd } from './lib/python-server.ts';

const port = process.env['PORT'] ? Number(process.env['PORT']) : undefined;
if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
	console.error(`PORT must be a number from 1 to 65535, not ${process.env['PORT']}.`);
	process.exit(1);
}
const server = await startEmbedder((line) => console.error(line), port).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
});
if (!server) {
	console.error(`${embedderNeeds} is needed.`);
	process.exit(1);
}
for (const [name, value] of Object.entries(server.settings)) console.log(`${name}=${value}`);
console.error('Start LabMatch with these settings. Ctrl-C stops the embedder.');
onEnd(server.stop);
