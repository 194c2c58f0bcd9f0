// npm run reindex: builds the search indexes and the match profiles anew from what is stored, beside a running server.
// The profiles are made in a process of their own, so that two processors share the work.
import './lib/explain-start.ts';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readConfig } from '../src/lib/server/config.ts';
import { closeServices, createServices } from '../src/lib/server/container.ts';
import { rebuildProfiles } from '../src/lib/server/matching/rebuild-profiles.ts';
import { reindex } from '../src/lib/server/search-sync/reindex.ts';
import type { Services } from '../src/lib/server/services.ts';
import { inWords } from './lib/explain.ts';
import { openProgress } from './lib/progress.ts';

const PROFILES = 'profiles';
type Progress = [done: number, total: number];

try {
	if (process.argv[2] === PROFILES) await withServices(profilesOnly);
	else await everything();
} catch (error) {
	console.error(inWords(error));
	process.exitCode = 1;
}

async function withServices<R>(work: (services: Services) => Promise<R>): Promise<R> {
	const services = await createServices({ ...readConfig(), LOG_LEVEL: 'warn' });
	try {
		return await work(services);
	} finally {
		await closeServices(services);
	}
}

/** In the child: tells the parent how far it is. */
async function profilesOnly(services: Services): Promise<void> {
	await rebuildProfiles(services, (...progress) => process.send?.(progress satisfies Progress));
	process.disconnect();
}

async function everything(): Promise<void> {
	const progress = openProgress();
	const totals = new Map<string, number>();
	const show = (name: string, done: number, total: number) => {
		totals.set(name, total);
		progress.show(name, done, total);
	};
	const started = performance.now();
	try {
		await Promise.all([
			withServices((services) => reindex(services, show)),
			inChild((done, total) => show('match profiles', done, total))
		]);
	} finally {
		progress.stop();
	}
	const items = [...totals.values()].reduce((sum, total) => sum + total, 0);
	console.log(`  ${items} items indexed in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/** @throws Error when the child fails; it has said why */
async function inChild(onProgress: (...progress: Progress) => void): Promise<void> {
	const child = fork(import.meta.filename, [PROFILES]);
	child.on('message', (progress) => onProgress(...(progress as Progress)));
	const [code] = (await once(child, 'exit')) as [number | null];
	if (code !== 0) throw new Error('The match profiles were not rebuilt.');
}
