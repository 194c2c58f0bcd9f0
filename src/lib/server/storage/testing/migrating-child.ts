// A process that opens the store in DIR as a server does and brings it up to date: migrating-child.ts DIR.
// It says "waits" while another one migrates, "in step 2" half-way, where it goes on when told "go", and then what it
// ran. Told "later" it believes that the lease of another one has ended.
import { parentProcess } from '../../testing/child-process.ts';
import { openEmbeddedStorage } from '../embedded/index.ts';
import { migrate } from '../migrations.ts';
import type { Storage } from '../port.ts';
import { countingSteps } from './counting-steps.ts';

const [dataDir = ''] = process.argv.slice(2);
let ahead = 0;
const go = Promise.withResolvers<void>();
parentProcess.listen((line) => {
	if (line === 'later') ahead += 10 * 60_000;
	if (line === 'go') go.resolve();
});

const storage = await openEmbeddedStorage({ dataDir, clock: () => Date.now() + ahead });
const watched: Storage = {
	...storage,
	async acquireLease(name, ttlMs) {
		const lease = await storage.acquireLease(name, ttlMs);
		if (!lease) parentProcess.say('waits');
		return lease;
	}
};
// A wait that holds no handle would let the process end.
const busy = setInterval(() => undefined, 60_000);
const steps = countingSteps(async () => {
	parentProcess.say('in step 2');
	await go.promise;
});
try {
	const ran = await migrate(watched, steps);
	parentProcess.say(`ran: ${ran.join(', ')}`);
} catch (error) {
	parentProcess.say(`failed: ${(error as Error).message}`);
}
clearInterval(busy);
await storage.close();
