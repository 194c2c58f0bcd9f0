// npm run worker: follows the event log (audit, notifications, search index, match profiles) in a process of its own.
// scripts/serve.ts starts one; with several servers on one MongoDB, any of them may be the one that works (leases).
import './lib/explain-start.ts';
import { readConfig } from '../src/lib/server/config.ts';
import { startServices } from '../src/lib/server/start-services.ts';

const running = await startServices({ ...readConfig(), EVENTS: 'inline' });
let stopped = false;
async function stop() {
	if (stopped) return;
	stopped = true;
	await running.stop();
	process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
// The server that started it is gone: so is the reason to run.
process.on('disconnect', () => void stop());
