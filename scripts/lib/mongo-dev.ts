import path from 'node:path';
import { pythonWanted, serverForTests, startPythonServer, type PythonServer } from './python-server.ts';

export interface MongoServer {
	uri: string;
	stop(): Promise<void>;
}

const SERVER: PythonServer = {
	name: 'mongo-dev',
	title: 'the MongoDB test server',
	requirements: 'mongo-dev-requirements.txt',
	newestPython: 13,
	args: (port, home) => [
		...['-m', 'secantus', '--host', '127.0.0.1', '--port', String(port)],
		...['--storage-path', path.join(home, 'db')]
	],
	ready: /listening on/
};
export const mongoNeeds = pythonWanted(SERVER);

/**
 * Starts a server speaking MongoDB's wire protocol on a free loopback port, over a temporary folder that goes with
 * it. It ends with this process, even when that is killed.
 * @returns undefined where no Python 3.10 to 3.13 is there
 * @throws Error when it cannot be installed or does not start
 */
export async function startMongoDev(say: (line: string) => void): Promise<MongoServer | undefined> {
	const started = await startPythonServer(SERVER, say);
	if (!started) return undefined;
	return { uri: `mongodb://127.0.0.1:${started.port}/labmatch?directConnection=true`, stop: started.stop };
}

/**
 * The MongoDB that tests run on: the one of MONGODB_URI, else the test server.
 * @returns undefined when there is neither, after saying so loudly
 * @throws Error instead under CI=true
 */
export async function testMongo(say: (line: string) => void): Promise<MongoServer | undefined> {
	const uri = process.env['MONGODB_URI'];
	if (uri) return { uri, stop: () => Promise.resolve() };
	const missing = `MONGODB_URI is unset and no ${mongoNeeds} is there`;
	return serverForTests('the MongoDB suites', missing, () => startMongoDev(say), say);
}
