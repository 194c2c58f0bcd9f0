import { CHANNELS, type Channel } from '../../domain/matching/channels.ts';
import type { Aggregate } from '../../domain/shared/aggregate.ts';
import type { Services } from '../services.ts';
import { addTotals, noCounts, type FrequencyDelta } from './frequencies.ts';
import { statisticsSpec } from './matching-collections.ts';
import { noTotals, type Side, type StatisticsShard, type Totals } from './statistics.ts';
import { forEachPacked, type TermCounts } from './term-counts.ts';

/**
 * Document frequencies in storage: per side 32 shards that change rarely, and one head document with the totals and the
 * changes since. A batch of events costs one write (the head); when its changes grow long they are folded into the
 * shards.
 */
export const SHARDS = 32;
/** Changed terms that the head holds before they are folded: 11 bytes each, written with every batch. */
const FOLD_AT = 24_000;

export type StatisticsStorage = Pick<Services, 'storage' | 'now'>;
export const headId = (side: Side): string => `${side}-head`;
export const shardId = (side: Side, shard: number): string => `${side}-${String(shard).padStart(2, '0')}`;
/** Keys are spread evenly over all their bits. */
export const shardOf = (key: number): number => key >>> 27;
/** Bumped with every write; readers look at it before each match. */
export const versionKey = 'matching:statistics';

const emptyTotals = (): Record<Channel, Totals> => ({ en: noTotals(), zh: noTotals(), gloss: noTotals() });

type Unsaved = Omit<StatisticsShard, keyof Aggregate> & { id: string };

async function put(services: StatisticsStorage, documents: readonly Unsaved[]): Promise<void> {
	const collection = services.storage.collection(statisticsSpec);
	const stored = await collection.getMany(documents.map(({ id }) => id));
	const before = new Map(stored.map((one) => [one.id, one]));
	const now = services.now();
	const whole = documents.map((document) => ({
		...document,
		version: before.get(document.id)?.version ?? 1,
		createdAt: before.get(document.id)?.createdAt ?? now,
		updatedAt: now
	}));
	await collection.insertMany(whole.flatMap((document) => (before.has(document.id) ? [] : [{ document }])));
	await collection.replaceMany(
		whole.flatMap((document) =>
			before.has(document.id) ? [{ document, expectedVersion: document.version }] : []
		)
	);
}

/** The position up to which events have been counted. */
export async function countedPosition(services: StatisticsStorage, side: Side): Promise<number> {
	const head = await services.storage.collection(statisticsSpec).find(headId(side));
	return head?.position ?? 0;
}

/** Adds a batch's changes. @param position of its last event; earlier ones are not counted again */
export async function addDelta(
	services: StatisticsStorage,
	side: Side,
	delta: FrequencyDelta,
	position: number
): Promise<void> {
	const stored = await services.storage.collection(statisticsSpec).find(headId(side));
	let head: Unsaved = stored ?? { id: headId(side), side, generation: 0, terms: {} };
	// A fold was cut short: its finished shards must not miss what comes now.
	if (isLong(head)) head = await fold(services, head);
	const totals = { ...emptyTotals(), ...head.totals };
	const terms: Unsaved['terms'] = {};
	for (const channel of CHANNELS) {
		const sum = delta.terms[channel];
		forEachPacked(head.terms[channel], (key, count) => sum.add(key, count));
		terms[channel] = sum.pack();
		totals[channel] = addTotals(totals[channel], delta.totals[channel]);
	}
	const next = { ...head, position, totals, terms };
	await put(services, [next]);
	if (isLong(next)) await fold(services, next);
	await services.storage.meta.increment(versionKey);
}

/** Eight bytes a term, four characters for three bytes. */
const isLong = ({ terms }: Pick<StatisticsShard, 'terms'>): boolean =>
	CHANNELS.reduce((sum, channel) => sum + (terms[channel]?.length ?? 0), 0) > (FOLD_AT * 8 * 4) / 3;

/** Moves the head's changes into the shards. A crash on the way is harmless: finished shards know their generation. */
async function fold(services: StatisticsStorage, head: Unsaved): Promise<Unsaved> {
	const { side } = head;
	const generation = head.generation + 1;
	const changes = byShard((channel, each) => forEachPacked(head.terms[channel], each));
	const ids = changes.map((_, shard) => shardId(side, shard));
	const stored = await services.storage.collection(statisticsSpec).getMany(ids);
	const before = new Map(stored.map((one) => [one.id, one]));
	const shards = changes.flatMap((sums, shard) => {
		const id = shardId(side, shard);
		const old = before.get(id);
		if (old && old.generation >= generation) return [];
		for (const channel of CHANNELS)
			forEachPacked(old?.terms[channel], (key, count) => sums[channel].add(key, count));
		return [{ id, side, generation, terms: packAll(sums) }];
	});
	await put(services, shards);
	const next = { ...head, generation, terms: {} };
	await put(services, [next]);
	return next;
}

type Counts = Record<Channel, TermCounts>;
const packAll = (counts: Counts) => ({
	en: counts.en.pack(),
	zh: counts.zh.pack(),
	gloss: counts.gloss.pack()
});

function byShard(forEach: (channel: Channel, each: (key: number, count: number) => void) => void): Counts[] {
	const shards = Array.from({ length: SHARDS }, noCounts);
	for (const channel of CHANNELS)
		forEach(channel, (key, count) => shards[shardOf(key)]![channel].add(key, count));
	return shards;
}

/** Writes everything anew, after a rebuild has counted all texts. */
export async function replaceAll(
	services: StatisticsStorage,
	side: Side,
	counted: FrequencyDelta,
	position: number
): Promise<void> {
	const head = await services.storage.collection(statisticsSpec).find(headId(side));
	const generation = (head?.generation ?? 0) + 1;
	const rebuilds = (head?.rebuilds ?? 0) + 1;
	const shards = byShard((channel, each) => counted.terms[channel].forEach(each));
	await put(
		services,
		shards.map((counts, shard) => ({ id: shardId(side, shard), side, generation, terms: packAll(counts) }))
	);
	const { totals } = counted;
	await put(services, [{ id: headId(side), side, generation, rebuilds, position, totals, terms: {} }]);
	await services.storage.meta.increment(versionKey);
}
