import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServices, type TestServices } from '../testing/index.ts';
import { jobs } from './jobs.ts';
import { runJob, startJobs, type Job } from './schedule.ts';

let test: TestServices;
beforeAll(async () => void (test = await createTestServices()));
afterAll(() => test.close());

describe('jobs', () => {
	it('run in one process at a time', async () => {
		let release = () => {};
		const gate = new Promise<void>((resolve) => (release = resolve));
		const job: Job = {
			name: 'slow',
			pattern: '0 0 1 1 *',
			ttlMs: 60_000,
			run: async () => {
				await gate;
				return {};
			}
		};
		const first = runJob(test.services, job);
		await expect.poll(() => runJob(test.services, { ...job, run: async () => ({}) })).toBe(false);
		release();
		expect(await first).toBe(true);
		expect(await runJob(test.services, { ...job, run: async () => ({}) })).toBe(true);
	});

	it('give their lease back when they fail', async () => {
		const job: Job = {
			name: 'fails',
			pattern: '0 0 1 1 *',
			ttlMs: 60_000,
			run: () => Promise.reject(new Error('no'))
		};
		await expect(runJob(test.services, job)).rejects.toThrow('no');
		expect(await runJob(test.services, { ...job, run: async () => ({}) })).toBe(true);
	});

	it('have patterns that can be read, and stop', async () => {
		await startJobs(test.services, jobs).stop();
		for (const job of jobs) expect(await runJob(test.services, job)).toBe(true);
	});
});
