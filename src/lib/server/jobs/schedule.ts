import { Cron } from 'croner';
import type { Services } from '../services.ts';

export interface Job {
	/** Stable and unique: the lease is held under it. */
	name: string;
	/** A cron pattern, Hong Kong time. */
	pattern: string;
	/** Longer than any run takes: after that another process may think this one is dead. */
	ttlMs: number;
	/** Safe to run at any time and again after a crash. What it returns goes to the log when anything is not zero. */
	run(services: Services): Promise<object>;
}

/** Runs one job where no other process is at it. @returns whether it ran */
export async function runJob(services: Services, job: Job): Promise<boolean> {
	const lease = await services.storage.acquireLease(`job:${job.name}`, job.ttlMs);
	if (!lease) return false;
	try {
		const done = await job.run(services);
		if (Object.values(done).some(Boolean)) services.log.info({ job: job.name, ...done }, 'a job had work');
	} finally {
		await lease.release();
	}
	return true;
}

/** Starts the jobs by the clock; one that fails is logged and tried again at its next time. */
export function startJobs(services: Services, jobs: readonly Job[]): { stop(): Promise<void> } {
	const running = new Set<Promise<unknown>>();
	const timers = jobs.map((job) => {
		const run = async () => {
			const attempt = runJob(services, job).catch((err: unknown) =>
				services.log.error({ err, job: job.name }, 'a job failed')
			);
			running.add(attempt);
			await attempt;
			running.delete(attempt);
		};
		return new Cron(job.pattern, { timezone: 'Asia/Hong_Kong', protect: true, unref: true }, run);
	});
	return {
		async stop() {
			for (const timer of timers) timer.stop();
			await Promise.all(running);
		}
	};
}
