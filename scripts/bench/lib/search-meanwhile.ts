import { setTimeout as delay } from 'node:timers/promises';
import { challengesSpec } from '../../../src/lib/server/challenge/challenge-collection.ts';
import { readConfig } from '../../../src/lib/server/config.ts';
import { closeServices, createServices } from '../../../src/lib/server/container.ts';
import { rankNeed } from '../../../src/lib/server/matching/rank-need.ts';

const PAUSE_MS = 100;

/**
 * Searches and matches in this process until stopped, as a server does while another process indexes. From the second
 * size on there is an index already, and finding nothing is a failure too.
 */
export function searchMeanwhile(dataDir: string) {
	let stopped = false;
	const seen = { asked: 0, failed: 0, slowest: 0 };
	const running = (async () => {
		const services = await createServices({ ...readConfig(), DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
		const { items: needs } = await services.storage.collection(challengesSpec).list({ limit: 100 });
		const expected = (await services.search.count('solutions')) > 0;
		const text = services.text.query('sensor');
		for (let at = 0; !stopped && needs.length > 0; at++) {
			const started = performance.now();
			try {
				const { scored } = await rankNeed(services, needs[at % needs.length]!);
				const { total } = await services.search.search('solutions', {
					audience: ['public'],
					...(text ? { text } : {}),
					offset: 0,
					limit: 20
				});
				if (expected && (scored.length === 0 || total === 0)) throw new Error('nothing was found');
			} catch (error) {
				seen.failed++;
				console.error(error);
			}
			seen.asked++;
			seen.slowest = Math.max(seen.slowest, performance.now() - started);
			await delay(PAUSE_MS);
		}
		await closeServices(services);
	})();
	return {
		async stop() {
			stopped = true;
			await running;
			return seen;
		}
	};
}
