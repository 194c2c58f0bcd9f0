// A process that delivers the events of the store in DIR as a server does: delivering-child.ts DIR.
// Two subscribers say "NAME got ID"; told "hold NAME ID", that subscriber says "NAME holds ID" instead and never ends
// it. The child says "NAME waits" while another one holds that subscriber's lease; told "later" it believes that the
// leases of others have ended. It runs until it is told "stop".
import { readConfig } from '../../config.ts';
import { closeServices, createServices } from '../../container.ts';
import { openEmbeddedStorage } from '../../storage/embedded/index.ts';
import { parentProcess } from '../../testing/child-process.ts';
import { unavailableSearch } from '../../testing/unavailable-search.ts';
import { startEventLoop } from '../event-loop.ts';
import type { Subscriber } from '../subscriber.ts';

const [dataDir = ''] = process.argv.slice(2);
const held = new Set<string>();
const stop = Promise.withResolvers<void>();
let ahead = 0;
parentProcess.listen((line) => {
	const [word, name, event] = line.split(' ');
	if (word === 'later') ahead += 10 * 60_000;
	if (word === 'hold') held.add(`${name} ${event}`);
	if (word === 'stop') stop.resolve();
	parentProcess.say(`heard ${line}`);
});

const storage = await openEmbeddedStorage({ dataDir, clock: () => Date.now() + ahead });
const services = await createServices(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }), {
	search: unavailableSearch,
	storage: {
		...storage,
		async acquireLease(name, ttlMs) {
			const lease = await storage.acquireLease(name, ttlMs);
			if (!lease) parentProcess.say(`${name.replace('events-', '')} waits`);
			return lease;
		}
	}
});
const subscribers: Subscriber[] = ['first', 'second'].map((name) => ({
	name,
	async handle(_services, { id }) {
		if (held.has(`${name} ${id}`)) {
			parentProcess.say(`${name} holds ${id}`);
			await new Promise(() => undefined);
		}
		parentProcess.say(`${name} got ${id}`);
	}
}));
const loop = startEventLoop(services, subscribers, { pollMs: 10, graceMs: 50 });
await stop.promise;
await loop.stop();
await closeServices(services);
