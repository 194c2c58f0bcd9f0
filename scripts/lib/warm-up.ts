import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOCALES } from '../../src/lib/domain/shared/locale.ts';
import type { Health } from '../../src/lib/server/health/read-health.ts';

const LISTS = ['solutions', 'challenges', 'outcomes'];
/**
 * The first reads the dictionaries of Chinese, which the first visitor who searches in it would else wait for. One is
 * misspelt: the first typo reads the catalogue's words into memory.
 */
const QUERIES = [
	'?q=水浸感應',
	'',
	'?q=inspecton+senzor',
	'?sort=newest&page=2',
	'?q=inspection+data',
	'?q=smart+sensor&sort=newest',
	'?q=sens'
];
/** A start may not take longer for it. */
const MOST_MS = 2500;

/**
 * Asks for the public lists, page after page, before anybody else can: the engine then has compiled what they run
 * through, and the first visitors do not wait twice as long as later ones. Keeps no answer.
 * @param answer what the server will answer with
 */
export async function warmUp(answer: RequestListener): Promise<void> {
	const until = performance.now() + MOST_MS;
	const server = createServer(answer).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const ready = await searchAnswers(base);
	for (let turn = 0; ready && performance.now() < until; turn++) {
		const list = LISTS[turn % LISTS.length]!;
		const locale = LOCALES[Math.floor(turn / LISTS.length) % LOCALES.length]!;
		const query = QUERIES[Math.floor(turn / LISTS.length / LOCALES.length) % QUERIES.length]!;
		try {
			const page = await fetch(`${base}/${locale}/${list}${query}`, { signal: AbortSignal.timeout(MOST_MS) });
			await page.arrayBuffer();
		} catch {
			// A page that fails or takes too long is the visitor's to see: the server starts all the same.
			break;
		}
	}
	server.close();
	server.closeAllConnections();
}

/** Without its search engine every list would say in the log that it did without, a hundred times over. */
async function searchAnswers(base: string): Promise<boolean> {
	try {
		const answer = await fetch(`${base}/api/health`, { signal: AbortSignal.timeout(MOST_MS) });
		return ((await answer.json()) as Health).search.ok;
	} catch {
		return false;
	}
}
