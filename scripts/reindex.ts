// npm run reindex: builds the search indexes and the match profiles anew from what is stored, beside a running server.
import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import { readConfig } from '../src/lib/server/config.ts';
import { closeServices, createServices } from '../src/lib/server/container.ts';
import { rebuildProfiles } from '../src/lib/server/matching/rebuild-profiles.ts';
import { reindex } from '../src/lib/server/search-sync/reindex.ts';

const services = await createServices({ ...readConfig(), LOG_LEVEL: 'warn' });
const bars = new MultiBar(
	{
		format: '  {name} {bar} {value}/{total}',
		clearOnComplete: false,
		noTTYOutput: true,
		notTTYSchedule: 5000
	},
	Presets.shades_classic
);
const byName = new Map<string, SingleBar>();

function show(name: string, done: number, total: number): void {
	const bar = byName.get(name) ?? bars.create(total, 0, { name: name.padEnd(14) });
	byName.set(name, bar);
	bar.setTotal(total);
	bar.update(done);
}

try {
	const started = performance.now();
	await reindex(services, show);
	await rebuildProfiles(services, (done, total) => show('match profiles', done, total));
	bars.stop();
	const items = [...byName.values()].reduce((sum, bar) => sum + bar.getTotal(), 0);
	console.log(`  ${items} items indexed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
} catch (error) {
	bars.stop();
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	await closeServices(services);
}
