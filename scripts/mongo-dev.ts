// npm run mongo:dev: a MongoDB wire server for development, until it is stopped. Its data goes with it.
import { mongoNeeds, startMongoDev } from './lib/mongo-dev.ts';
import { onEnd } from './lib/python-server.ts';

const server = await startMongoDev((line) => console.error(line));
if (!server) {
	console.error(`${mongoNeeds} is needed.`);
	process.exit(1);
}
console.log(`MONGODB_URI=${server.uri}`);
console.error('Ctrl-C stops it and removes its data.');
onEnd(server.stop);
