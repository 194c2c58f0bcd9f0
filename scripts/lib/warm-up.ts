import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOCALES } from '../../src/lib/domain/shared/locale.ts';

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
	for (let turn = 0; performance.now() < until; turn++) {
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
