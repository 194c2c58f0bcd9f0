// npm run mongo:dev: a MongoDB wire server for development, until it is stopped. Its data goes with it.
import { startMongoDev } from './lib/mongo-dev.ts';

const server = await startMongoDev((line) => console.error(line));
if (!server) {
	console.error('Python 3.10 to 3.13 with venv is needed.');
	process.exit(1);
}
console.log(`MONGODB_URI=${server.uri}`);
console.error('Ctrl-C stops it and removes its data.');
for (const signal of ['SIGINT', 'SIGTERM'] as const)
	process.once(signal, () => void server.stop().then(() => process.exit(0)));
