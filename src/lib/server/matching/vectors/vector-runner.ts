import { setTimeout as delay } from 'node:timers/promises';
import type { Services } from '../../services.ts';
import { where } from '../../storage/port.ts';
import { SIDES } from '../statistics.ts';
import { pruneCachedVectors } from './embed-cached.ts';
import { embedRound, type Embedding } from './embed-round.ts';
import { estimateMeans, meansAreDue } from './estimate-means.ts';
import { markOtherModels } from './mark-other-models.ts';
import { ModelMoved } from './model-moved.ts';
import { Pace } from './pace.ts';
import { projectSome, sideToProject } from './reproject.ts';
import { sweepOnce } from './sweep.ts';
import { clearTrouble, noteTrouble } from './trouble.ts';
import { meansSpec, vectorSpecs, type StoredMeans } from './vector-collections.ts';
import { currentModel, meansId, setCurrentModel } from './vector-space.ts';

const LEASE = 'vector-runner';
const LEASE_MS = 30_000;
const POLL_MS = 1000;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;
/** New vectors between two prunings of the cache. */
const PRUNE_EVERY = 2000;

/** What a runner knows between two steps. */
export class Run {
	readonly pace: Pace;
	/** The embedder has been asked which model it is. */
	asked = false;
	/** Something was embedded since the corpus was last found too small for other means: counting it takes a while. */
	mayHaveGrown = true;
	sincePruned = PRUNE_EVERY;

	constructor(batch: number) {
		this.pace = new Pace(batch);
	}
}

/**
 * Embeds in the background what has no vector yet, one process at a time, outside the one that answers requests. A
 * failing embedder is asked again with growing waits, and nothing is lost meanwhile.
 */
export function startVectorRunner(services: Services): { stop(): Promise<void> } {
	const { embedder } = services;
	if (!embedder) return { stop: () => Promise.resolve() };
	const stopping = new AbortController();
	const running = follow({ ...services, embedder }, stopping.signal);
	return {
		async stop() {
			stopping.abort();
			await running;
		}
	};
}

async function follow(services: Embedding, signal: AbortSignal): Promise<void> {
	const run = new Run(services.embedder.batch);
	let failures = 0;
	while (!signal.aborted) {
		let wait = POLL_MS;
		try {
			await underLease(services, signal, async (held) => {
				while (!held.aborted) {
					const more = await vectorStep(services, run, held);
					failures = 0;
					if (!more) await pause(POLL_MS, held);
				}
			});
		} catch (error) {
			if (signal.aborted) break;
			wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures++);
			await noteTrouble(services, error);
		}
		await pause(wait, signal);
	}
}

/** Ends early with the signal. */
const pause = (ms: number, signal: AbortSignal) => delay(ms, undefined, { signal }).catch(() => undefined);

/** Runs `work` until it ends or the lease is lost; not at all where another process holds it. */
async function underLease(
	services: Embedding,
	signal: AbortSignal,
	work: (held: AbortSignal) => Promise<void>
): Promise<void> {
	const lease = await services.storage.acquireLease(LEASE, LEASE_MS);
	if (!lease) return;
	const lost = new AbortController();
	const renew = async () => {
		if (!(await lease.renew().catch(() => false))) lost.abort();
	};
	const renewing = setInterval(() => void renew(), LEASE_MS / 3);
	try {
		await work(AbortSignal.any([signal, lost.signal]));
	} finally {
		clearInterval(renewing);
		await lease.release().catch(() => undefined);
	}
}

/**
 * The next piece of work: a few items embedded, or the means estimated, or some items projected anew.
 * @returns whether there may be more
 * @throws as the embedder
 */
export async function vectorStep(services: Embedding, run: Run, signal: AbortSignal): Promise<boolean> {
	await sweepOnce(services, signal);
	try {
		const means = await prepareVectors(services, run, signal);
		const { model } = means;
		let items = 0;
		for (const side of SIDES) items += await embedRound(services, side, model, run.pace, signal);
		await clearTrouble(services);
		run.sincePruned += items;
		if (run.sincePruned >= PRUNE_EVERY) {
			run.sincePruned = 0;
			await pruneCachedVectors(services);
		}
		run.mayHaveGrown ||= items > 0;
		if (run.mayHaveGrown) {
			const due = meansAreDue(means, await withVectors(services, model), items > 0);
			// Once nothing is waiting, the answer stays.
			run.mayHaveGrown = due || items > 0;
			if (due) {
				await estimateMeans(services, model, signal);
				return true;
			}
		}
		const side = sideToProject(means);
		if (side) await projectSome(services, means, side);
		return items > 0 || side !== undefined;
	} catch (error) {
		if (!(error instanceof ModelMoved)) throw error;
		await setCurrentModel(services, error.model);
		return true;
	}
}

/**
 * The model and the means that vectors are used with now. The first means come from the taxonomy and the needs.
 * @throws ModelMoved; as the embedder
 */
export async function prepareVectors(
	services: Embedding,
	run: Run,
	signal: AbortSignal
): Promise<StoredMeans> {
	const model = await settleModel(services, run, signal);
	const means = await services.storage.collection(meansSpec).find(meansId(model));
	if (means) return means;
	const first = await estimateMeans(services, model, signal);
	await clearTrouble(services);
	return first;
}

/** The model that answers now; the items' vectors of any other are waiting to be made anew. */
async function settleModel(services: Embedding, run: Run, signal: AbortSignal): Promise<string> {
	let model = await currentModel(services);
	if (!model || !run.asked) {
		const answering = await services.embedder.health({ signal });
		run.asked = true;
		if (answering.model !== model) await setCurrentModel(services, answering.model);
		model = answering.model;
	}
	await markOtherModels(services, model);
	return model;
}

async function withVectors({ storage }: Services, model: string): Promise<number> {
	const filter = where.eq('model', model);
	const counts = SIDES.map((side) => storage.collection(vectorSpecs[side]).count(filter));
	return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}
