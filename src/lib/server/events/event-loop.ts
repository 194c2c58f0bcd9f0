import { setTimeout as delay } from 'node:timers/promises';
import type { Services } from '../services.ts';
import type { Lease } from '../storage/port.ts';
import { deliverNext } from './deliver.ts';
import { DEFAULT_LIMITS, RELAY_BATCH } from './drain-events.ts';
import type { Subscriber } from './subscriber.ts';

const LEASE_MS = 30_000;
const POLL_MS = 500;
/** What a stop gives the handlers that are at work. */
const GRACE_MS = 5_000;

export interface EventLoop {
	/** Ends after the run at hand, gives the leases back; does not wait long for a handler that hangs. */
	stop(): Promise<void>;
}

/**
 * Moves events while the server runs: one worker for the relay and one for each subscriber, so that a slow or
 * failing one holds up no other. Each worker holds a lease, so that of several instances one works and another
 * takes over when it is gone. Workers wake after local writes, and poll for those of other processes.
 */
export function startEventLoop(
	services: Services,
	subscribers: readonly Subscriber[],
	options: { pollMs?: number; graceMs?: number } = {}
): EventLoop {
	const stopping = new AbortController();
	const poll = options.pollMs ?? POLL_MS;
	const log = services.storage.events;
	const workers = [
		new Worker(services, 'event-relay', stopping.signal, async () => {
			const moved = await log.relay(RELAY_BATCH);
			// What the relay moved is news to the subscribers.
			if (moved > 0) for (const worker of workers.slice(1)) worker.wake();
			return moved;
		}),
		...subscribers.map(
			(subscriber) =>
				new Worker(services, `events-${subscriber.name}`, stopping.signal, () =>
					deliverNext(services, subscriber, {
						...DEFAULT_LIMITS,
						wait: (ms) => delay(ms, undefined, { signal: stopping.signal })
					})
				)
		)
	];
	const unsubscribe = log.onAppend(() => workers.forEach((worker) => worker.wake()));
	const running = workers.map((worker) => worker.run(poll));
	return {
		async stop() {
			unsubscribe();
			stopping.abort();
			workers.forEach((worker) => worker.wake());
			const grace = new AbortController();
			const late = delay(options.graceMs ?? GRACE_MS, undefined, { signal: grace.signal }).catch(
				() => undefined
			);
			await Promise.race([Promise.all(running), late]);
			grace.abort();
		}
	};
}

/** Repeats a step under a lease until it is told to stop. */
class Worker {
	private readonly services: Services;
	private readonly name: string;
	private readonly signal: AbortSignal;
	private readonly step: () => Promise<number>;
	private lease: Lease | undefined;
	private renewAt = 0;
	private woken = false;
	private ring: (() => void) | undefined;

	constructor(services: Services, name: string, signal: AbortSignal, step: () => Promise<number>) {
		this.services = services;
		this.name = name;
		this.signal = signal;
		this.step = step;
	}

	wake(): void {
		this.woken = true;
		this.ring?.();
	}

	async run(pollMs: number): Promise<void> {
		while (!this.signal.aborted) {
			this.woken = false;
			let moved = 0;
			try {
				if (await this.holdsLease()) moved = await this.step();
			} catch (error) {
				if (!this.signal.aborted)
					this.services.log.error({ err: error, worker: this.name }, 'event worker failed');
			}
			if (moved === 0) await this.pause(pollMs);
		}
		await this.lease?.release().catch(() => undefined);
	}

	/** Renews at a third of the lease; a lost one is asked for anew. */
	private async holdsLease(): Promise<boolean> {
		if (this.lease && performance.now() < this.renewAt) return true;
		if (this.lease && !(await this.lease.renew())) this.lease = undefined;
		this.lease ??= await this.services.storage.acquireLease(this.name, LEASE_MS);
		this.renewAt = performance.now() + LEASE_MS / 3;
		return this.lease !== undefined;
	}

	/** Until woken or the time is up, whichever is first. */
	private pause(ms: number): Promise<void> {
		if (this.woken || this.signal.aborted) return Promise.resolve();
		return new Promise((resolve) => {
			const timer = setTimeout(() => this.ring?.(), ms);
			this.ring = () => {
				clearTimeout(timer);
				this.ring = undefined;
				resolve();
			};
		});
	}
}
