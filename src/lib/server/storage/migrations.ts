import { setTimeout as delay } from 'node:timers/promises';
import type { Lease, Storage } from './port.ts';

/** One change of stored data, for good. It may have run half-way before: doing it again must be safe. */
export interface Migration {
	/** 1, 2, 3 … without gaps; never changed once released. */
	version: number;
	name: string;
	run(storage: Storage): Promise<void>;
}

/**
 * Every change of stored data so far. Indexes need none: the adapters bring them up to the declared ones by
 * themselves.
 */
const migrations: readonly Migration[] = [];

const VERSION_KEY = 'schema-version';
const LEASE_MS = 60_000;
const WAIT_MS = 200;

/**
 * Brings the stored data up to this program, once: the version is recorded after each step, one process works under
 * a lease and the others wait for it.
 * @returns the names of the steps that this call ran
 * @throws Error when the data was written by a newer program, or the steps are not numbered 1, 2, 3 …
 */
export async function migrate(storage: Storage, steps: readonly Migration[] = migrations): Promise<string[]> {
	steps.forEach((step, index) => {
		if (step.version !== index + 1)
			throw new Error(`Migration "${step.name}" should have number ${index + 1}`);
	});
	if ((await storedVersion(storage, steps)) === steps.length) return [];
	const lease = await waitForLease(storage);
	const ran: string[] = [];
	try {
		for (const step of steps.slice(await storedVersion(storage, steps))) {
			await keeping(lease, () => step.run(storage));
			await storage.meta.set(VERSION_KEY, step.version);
			ran.push(step.name);
		}
	} finally {
		await lease.release();
	}
	return ran;
}

async function storedVersion(storage: Storage, steps: readonly Migration[]): Promise<number> {
	const version = Number((await storage.meta.get(VERSION_KEY)) ?? 0);
	if (version > steps.length)
		throw new Error(
			`The stored data has version ${version}, this program knows ${steps.length}: start a newer LabMatch.`
		);
	return version;
}

async function waitForLease(storage: Storage): Promise<Lease> {
	for (;;) {
		const lease = await storage.acquireLease('migrations', LEASE_MS);
		if (lease) return lease;
		await delay(WAIT_MS);
	}
}

/** Renews the lease while a step runs; a lost lease fails it, so that its version is not recorded twice. */
async function keeping(lease: Lease, work: () => Promise<void>): Promise<void> {
	let lost = false;
	const timer = setInterval(() => {
		void lease.renew().then(
			(held) => (lost ||= !held),
			() => (lost = true)
		);
	}, LEASE_MS / 4);
	try {
		await work();
	} finally {
		clearInterval(timer);
	}
	if (lost || !(await lease.renew())) throw new Error('The lease of the migrations was lost; start again.');
}
