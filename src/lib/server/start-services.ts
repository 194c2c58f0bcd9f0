import type { Config } from './config.ts';
import { closeServices, createServices } from './container.ts';
import { startEventLoop } from './events/event-loop.ts';
import { subscribers } from './events/subscribers.ts';
import { startImportRunner } from './import/import-runner.ts';
import { jobs } from './jobs/jobs.ts';
import { startJobs } from './jobs/schedule.ts';
import { startVectorRunner } from './matching/vectors/vector-runner.ts';
import { fillEmptyProfiles } from './matching/rebuild-profiles.ts';
import { ensureLab } from './organisation/ensure-lab.ts';
import type { Services } from './services.ts';
import { fillEmptyIndexes } from './search-sync/reindex.ts';
import { catchUpSearch } from './search-sync/sync-subscriber.ts';
import { seedTaxonomy } from './taxonomy/seed-taxonomy.ts';

/** The services of a server process, with what a server does beside answering: it moves events on. */
export interface Running {
	services: Services;
	/** What whoever starts the server opens to become the first administrator, while there is none. */
	firstAdministrator?: string;
	/** Ends the loops, then closes the stores. */
	stop(): Promise<void>;
}

/** How soon writes of other processes are noticed; those of this one wake the loop at once. */
const POLL_MS = 150;

/** In the background: the server answers from storage until its index is whole. */
async function mendSearch(services: Services): Promise<void> {
	try {
		await catchUpSearch(services);
		await fillEmptyIndexes(services);
	} catch (error) {
		services.log.warn({ err: error }, 'the search index is not whole; run npm run reindex');
	}
}

/** Opens the services, makes what every installation needs, starts the event loop unless a worker
 * beside it has that. Call once a process. */
export async function startServices(config: Config): Promise<Running> {
	const services = await createServices(config);
	await seedTaxonomy(services);
	await ensureLab(services);
	// Before the loop: nothing else may write profiles meanwhile.
	if (config.EVENTS === 'inline') await fillEmptyProfiles(services);
	const loop =
		config.EVENTS === 'inline' ? startEventLoop(services, subscribers, { pollMs: POLL_MS }) : undefined;
	const schedule = loop ? startJobs(services, jobs) : undefined;
	if (loop) void mendSearch(services);
	const imports = loop ? startImportRunner(services) : undefined;
	const vectors = loop ? startVectorRunner(services) : undefined;
	services.log.info(
		{
			storage: services.storage.kind,
			search: services.search.kind,
			mail: services.mail.configured,
			embedder: services.embedder?.name
		},
		'services are open'
	);
	return {
		services,
		async stop() {
			await Promise.all([schedule?.stop(), imports?.stop(), vectors?.stop(), loop?.stop()]);
			await closeServices(services);
			services.log.info('services are closed');
		}
	};
}
