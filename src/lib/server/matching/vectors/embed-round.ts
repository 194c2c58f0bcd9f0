import { AppError } from '../../../domain/shared/error.ts';
import type { Embedder } from '../../embedder/port.ts';
import { eventOf, type Services } from '../../services.ts';
import { where } from '../../storage/port.ts';
import type { Side } from '../statistics.ts';
import { embedAsked } from './embed-asked.ts';
import { embedCached } from './embed-cached.ts';
import { carryOver, type HashedPassage } from './item-passages.ts';
import { ModelMoved } from './model-moved.ts';
import type { Pace } from './pace.ts';
import { packVector } from './packed-vector.ts';
import {
	vectorSpecs,
	type ItemVectors,
	type PackedVector,
	type StoredPassage
} from './vector-collections.ts';
import { readPassages, VECTORS_KIND } from './vector-items.ts';

/** Items looked at in a round. */
const ITEMS = 50;
/** A refused text is tried again after this, then after twice that … */
const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = 24 * 60 * 60 * 1000;

export type Embedding = Services & { embedder: Embedder };

interface Job {
	before: ItemVectors;
	passages: StoredPassage[];
	/** Texts that have no vector yet. */
	missing: HashedPassage[];
}

/**
 * Embeds what some items lack and writes their vectors, each item with an event, so that the search index takes them
 * in. Work that is done is kept whatever happens: a text is embedded once.
 * @returns items looked at; 0 when none is waiting
 * @throws ModelMoved; as the embedder, when it does not answer at all
 */
export async function embedRound(
	services: Embedding,
	side: Side,
	model: string,
	pace: Pace,
	signal?: AbortSignal
): Promise<number> {
	const vectors = services.storage.collection(vectorSpecs[side]);
	const due = where.or(where.exists('retryAt', false), where.lte('retryAt', services.now()));
	const filter = where.and(where.eq('pending', true), due);
	const { items } = await vectors.list({ filter, limit: ITEMS });
	await embedItems(services, side, items, model, pace, signal);
	return items.length;
}

/**
 * Embeds what these items lack and writes their vectors.
 * @throws as `embedRound`
 */
export async function embedItems(
	services: Embedding,
	side: Side,
	items: readonly ItemVectors[],
	model: string,
	pace: Pace,
	signal?: AbortSignal
): Promise<void> {
	const vectors = services.storage.collection(vectorSpecs[side]);
	const wanted = await readPassages(
		services,
		side,
		items.map(({ id }) => id)
	);
	let jobs: Job[] = [];
	const count = () => jobs.reduce((sum, { missing }) => sum + missing.length, 0);
	const flush = async () => {
		const made = await embed(services, jobs, model, pace, signal);
		for (const job of jobs) await write(services, side, job, model, made);
		jobs = [];
	};
	for (const before of items) {
		const passages = wanted.get(before.id);
		// The subscriber will learn it too.
		if (!passages) await unlessChanged(() => vectors.remove(before.id, before.version));
		else jobs.push(toJob(before, passages, model));
		if (count() >= pace.batch) await flush();
	}
	await flush();
	if (side === 'need')
		await embedAsked(
			services,
			items.map(({ id }) => id),
			model,
			signal
		);
}

function toJob(before: ItemVectors, passages: readonly HashedPassage[], model: string): Job {
	const stored = carryOver(passages, before, model);
	return { before, passages: stored, missing: passages.filter((_, i) => !stored[i]!.vector) };
}

/** Vectors by hash; a text that the embedder refuses while it takes others is absent. */
async function embed(
	services: Embedding,
	jobs: readonly Job[],
	model: string,
	pace: Pace,
	signal: AbortSignal | undefined
): Promise<Map<string, PackedVector>> {
	const texts = [...new Map(jobs.flatMap(({ missing }) => missing).map((one) => [one.hash, one])).values()];
	const made = new Map<string, PackedVector>();
	for (let at = 0; at < texts.length;) {
		const some = texts.slice(at, at + pace.batch);
		const started = performance.now();
		for (const [hash, vector] of await embedSome(services, some, model, signal)) made.set(hash, vector);
		pace.took(performance.now() - started, some.length);
		at += some.length;
	}
	return made;
}

async function embedSome(
	services: Embedding,
	some: readonly HashedPassage[],
	model: string,
	signal: AbortSignal | undefined
): Promise<[string, PackedVector][]> {
	signal?.throwIfAborted();
	const texts = some.map(({ text }) => text);
	try {
		const made = await embedCached(services, services.embedder, 'passage', texts, model, signal);
		if (made.model !== model) throw new ModelMoved(made.model);
		return some.map(({ hash }, i) => [hash, packVector(made.vectors[i]!)]);
	} catch (error) {
		if (!isRefusal(error)) throw error;
		if (some.length > 1) {
			const each = [];
			for (const one of some) each.push(...(await embedSome(services, [one], model, signal)));
			return each;
		}
		// Is it this text, or does it refuse everything?
		await services.embedder.health(signal ? { signal } : {});
		return [];
	}
}

const isRefusal = (error: unknown) =>
	error instanceof AppError && (error.reason === 'embedder-refused' || error.reason === 'embedder-answer');

async function write(
	services: Embedding,
	side: Side,
	{ before, passages, missing }: Job,
	model: string,
	made: ReadonlyMap<string, PackedVector>
): Promise<void> {
	const whole = passages.map((one) => {
		const vector = one.vector ?? made.get(one.hash);
		return vector ? { ...one, vector } : one;
	});
	const refused = whole.some(({ vector }) => !vector);
	const { retryAt: _, refused: times = 0, ...rest } = before;
	const next: ItemVectors = {
		...rest,
		...(refused ? later(services.now(), times + 1) : {}),
		updatedAt: services.now(),
		model,
		pending: refused,
		passages: whole
	};
	if (refused) services.log.warn({ item: before.id, times: times + 1 }, 'the embedder refuses a text');
	const kind = VECTORS_KIND[side];
	const event = eventOf(services, 'system', `${kind}.written`, {
		kind,
		id: before.id,
		version: before.version + 1
	});
	const news = missing.length > 0 || before.model !== model;
	// Noted anew in between: it is still pending, and what was embedded is in the cache.
	await unlessChanged(() =>
		services.storage.collection(vectorSpecs[side]).replace(next, before.version, news ? [event] : [])
	);
}

function later(now: string, refused: number): Pick<ItemVectors, 'retryAt' | 'refused'> {
	const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (refused - 1));
	return { refused, retryAt: new Date(Date.parse(now) + wait).toISOString() };
}

async function unlessChanged(write: () => Promise<unknown>): Promise<void> {
	await write().catch((error: unknown) => {
		const changed = error instanceof AppError && (error.code === 'conflict' || error.code === 'not-found');
		if (!changed) throw error;
	});
}
