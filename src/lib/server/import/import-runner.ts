import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import {
	noCounts,
	SHOWN_PROBLEMS,
	type ImportCounts,
	type ImportJob
} from '../../domain/import/import-job.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { EventName } from '../../domain/shared/event-types.ts';
import { eventOf, type Ctx, type Services } from '../services.ts';
import { where } from '../storage/port.ts';
import { importJobsSpec } from './import-job-collection.ts';
import { importRows } from './import-rows.ts';
import { RejectsFile } from './rejects-file.ts';
import { rejectsPath, uploadPath } from './upload-files.ts';

const LEASE_MS = 30_000;
const POLL_MS = 500;

/**
 * Does queued imports one after the other, outside the process that answers requests. A job that its process left
 * `running` is taken up again. The lease is per machine, since the files lie on the machine that received them.
 */
export function startImportRunner(services: Services): { stop(): Promise<void> } {
	const stopping = new AbortController();
	const running = (async () => {
		while (!stopping.signal.aborted) {
			const worked = await runNext(services, stopping.signal).catch((error: unknown) => {
				services.log.error({ err: error }, 'import runner failed');
				return false;
			});
			if (!worked) await delay(POLL_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
		}
	})();
	return {
		async stop() {
			stopping.abort();
			await running;
		}
	};
}

async function runNext(services: Services, signal: AbortSignal): Promise<boolean> {
	const waiting = where.and(where.in('status', ['queued', 'running']), where.eq('host', hostname()));
	const { items } = await services.storage
		.collection(importJobsSpec)
		.list({ filter: waiting, sort: 'oldest', limit: 1 });
	const [job] = items;
	if (!job) return false;
	const lease = await services.storage.acquireLease(
		`import-runner-${hostname()}`.replaceAll(/[^\w-]/g, '-'),
		LEASE_MS
	);
	if (!lease) return false;
	const renewing = setInterval(() => void lease.renew(), LEASE_MS / 3);
	try {
		await runImportJob(services, job.id, signal);
		return true;
	} finally {
		clearInterval(renewing);
		await lease.release();
	}
}

/** Runs one job to its end; a stop leaves it `running`, to be taken up again. */
async function runImportJob(services: Services, id: string, signal?: AbortSignal): Promise<void> {
	let job = await services.storage.collection(importJobsSpec).get(id);
	const ctx: Ctx = {
		...services,
		actor: { kind: 'system', name: `import-for-${job.by}` },
		locale: 'en',
		requestId: job.id
	};
	const save = async (changes: Partial<ImportJob>, event?: EventName<'import-job'>) => {
		const next = { ...job, ...changes, updatedAt: ctx.now() };
		const aggregate = { kind: 'import-job', id, version: job.version + 1 };
		const events = event
			? [eventOf(ctx, job.by, `import-job.${event}`, aggregate, { counts: next.counts })]
			: [];
		job = await ctx.storage.collection(importJobsSpec).replace(next, job.version, events);
	};
	await save({ status: 'running', counts: noCounts(), problems: [] });
	const rejects = new RejectsFile(rejectsPath(ctx.config, id), (problem) => ({ ...problem }));
	const problems: ImportJob['problems'] = [];
	try {
		const { kind, mapping, dryRun, publish, fileName } = job;
		const counts = await importRows(
			ctx,
			{ path: uploadPath(ctx.config, id), name: fileName },
			{ kind, mapping, dryRun, publish },
			{
				onProblems: async (found, rejected) => {
					problems.push(...found.slice(0, SHOWN_PROBLEMS - problems.length));
					if (rejected) await rejects.write(rejected, found);
				},
				onProgress: async (now: ImportCounts) => {
					if (signal?.aborted) throw new Stopped();
					await save({ counts: now, problems });
				}
			}
		);
		await save({ status: 'done', counts, problems }, 'done');
	} catch (error) {
		if (error instanceof Stopped) return;
		const failure = error instanceof AppError ? error.reason : 'internal';
		if (failure === 'internal') services.log.error({ err: error, job: id }, 'import failed');
		await save({ status: 'failed', failure, problems }, 'failed');
	} finally {
		await rejects.close();
	}
}

/** Somebody told the process to end in the middle of a file. */
class Stopped extends Error {}
