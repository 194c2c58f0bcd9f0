import { CHANNELS, type Channel } from '../../domain/matching/channels.ts';
import type { Aggregate } from '../../domain/shared/aggregate.ts';
import type { Services } from '../services.ts';
import { addTotals, forEachPacked, packNumbers, type FrequencyDelta } from './frequencies.ts';
import { statisticsSpec } from './matching-collections.ts';
import {
	SIDES,
	noTotals,
	type Side,
	type Statistics,
	type StatisticsShard,
	type Totals
} from './statistics.ts';

/**
 * Document frequencies in storage: per side and channel 32 shards that change rarely, and one head document with the
 * totals and the changes since. A batch of events costs one write (the head); when its changes grow long they are
 * folded into the shards.
 */
const SHARDS = 32;
/** Changed terms that the head holds before they are folded. */
const FOLD_AT = 40_000;

type Store = Pick<Services, 'storage' | 'now'>;
const headId = (side: Side) => `${side}-head`;
const shardId = (side: Side, shard: number) => `${side}-${String(shard).padStart(2, '0')}`;
/** Bumped with every write; readers look at it before each match. */
export const versionKey = 'matching:statistics';

const emptyTotals = (): Record<Channel, Totals> => ({ en: noTotals(), zh: noTotals(), gloss: noTotals() });

/** FNV-1a over UTF-16 code units. */
function shardOf(term: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
	return (hash >>> 0) % SHARDS;
}

async function put(services: Store, shard: Omit<StatisticsShard, keyof Aggregate> & { id: string }) {
	const collection = services.storage.collection(statisticsSpec);
	const stored = await collection.find(shard.id);
	const now = services.now();
	const document = {
		...shard,
		version: stored?.version ?? 1,
		createdAt: stored?.createdAt ?? now,
		updatedAt: now
	};
	if (stored) await collection.replace(document, stored.version);
	else await collection.insert(document);
}

/** The position up to which events have been counted. */
export async function countedPosition(services: Store, side: Side): Promise<number> {
	const head = await services.storage.collection(statisticsSpec).find(headId(side));
	return head?.position ?? 0;
}

/** Adds a batch's changes. @param position of its last event; earlier ones are not counted again */
export async function addDelta(
	services: Store,
	side: Side,
	delta: FrequencyDelta,
	position: number
): Promise<void> {
	const head = await services.storage.collection(statisticsSpec).find(headId(side));
	const totals = head?.totals ?? emptyTotals();
	const changes: Partial<Record<Channel, string>> = {};
	let length = 0;
	for (const channel of CHANNELS) {
		const sum = new Map(delta.terms[channel]);
		forEachPacked(head?.terms[channel] ?? '', (term, number) => sum.set(term, (sum.get(term) ?? 0) + number));
		length += sum.size;
		changes[channel] = packNumbers(sum);
		totals[channel] = addTotals(totals[channel], delta.totals[channel]);
	}
	const generation = head?.generation ?? 0;
	const next = { id: headId(side), side, generation, position, totals, terms: changes };
	await put(services, next);
	if (length > FOLD_AT) await fold(services, side, next, generation + 1);
	await services.storage.meta.increment(versionKey);
}

type Head = { id: string; side: Side; position: number; totals: Record<Channel, Totals> } & Pick<
	StatisticsShard,
	'terms'
>;

/** Moves the head's changes into the shards. A crash on the way is harmless: finished shards know their generation. */
async function fold(services: Store, side: Side, head: Head, generation: number): Promise<void> {
	const changes = bySharded(head.terms);
	for (let shard = 0; shard < SHARDS; shard++) {
		const stored = await services.storage.collection(statisticsSpec).find(shardId(side, shard));
		if (stored && stored.generation >= generation) continue;
		const terms: Partial<Record<Channel, string>> = {};
		for (const channel of CHANNELS) {
			const sum = changes[shard]![channel];
			forEachPacked(stored?.terms[channel] ?? '', (term, number) => {
				const total = (sum.get(term) ?? 0) + number;
				if (total > 0) sum.set(term, total);
				else sum.delete(term);
			});
			terms[channel] = packNumbers(sum);
		}
		await put(services, { id: shardId(side, shard), side, generation, terms });
	}
	await put(services, { ...head, generation, terms: {} });
}

function bySharded(terms: Partial<Record<Channel, string>>): Record<Channel, Map<string, number>>[] {
	const shards = Array.from({ length: SHARDS }, () => ({
		en: new Map<string, number>(),
		zh: new Map<string, number>(),
		gloss: new Map<string, number>()
	}));
	for (const channel of CHANNELS)
		forEachPacked(terms[channel] ?? '', (term, number) => shards[shardOf(term)]![channel].set(term, number));
	return shards;
}

/** Writes everything anew, after a rebuild has counted all texts. */
export async function replaceAll(
	services: Store,
	side: Side,
	counted: FrequencyDelta,
	position: number
): Promise<void> {
	const head = await services.storage.collection(statisticsSpec).find(headId(side));
	const generation = (head?.generation ?? 0) + 1;
	const packed = Object.fromEntries(
		CHANNELS.map((channel) => [channel, packNumbers(counted.terms[channel])])
	) as Record<Channel, string>;
	const shards = bySharded(packed);
	for (let shard = 0; shard < SHARDS; shard++) {
		const terms = Object.fromEntries(
			CHANNELS.map((channel) => [channel, packNumbers(shards[shard]![channel])])
		);
		await put(services, { id: shardId(side, shard), side, generation, terms });
	}
	await put(services, { id: headId(side), side, generation, position, totals: counted.totals, terms: {} });
	await services.storage.meta.increment(versionKey);
}

/**
 * Fills `into` with what storage holds. Everything is read first and put in place in one go, so that a match under way
 * never sees half of it.
 */
export async function loadStatistics(services: Store, into: Statistics): Promise<void> {
	const collection = services.storage.collection(statisticsSpec);
	const shardIds = Array.from({ length: SHARDS }, (_, shard) => shard);
	const read = await Promise.all(
		SIDES.map(async (side) => ({
			side,
			head: await collection.find(headId(side)),
			shards: await collection.getMany(shardIds.map((shard) => shardId(side, shard)))
		}))
	);
	for (const channel of CHANNELS) into[channel].reset();
	for (const { side, head, shards } of read) if (head) apply(into, side, head, shards);
}

function apply(
	into: Statistics,
	side: Side,
	head: StatisticsShard,
	shards: readonly StatisticsShard[]
): void {
	// A shard ahead of the head has the head's changes already: a fold was cut short.
	const folded = new Set(shards.filter((one) => one.generation > head.generation).map(({ id }) => id));
	for (const channel of CHANNELS) {
		const add = (term: string, number: number) => into[channel].add(side, term, number);
		for (const { terms } of shards) forEachPacked(terms[channel] ?? '', add);
		forEachPacked(head.terms[channel] ?? '', (term, number) => {
			if (!folded.has(shardId(side, shardOf(term)))) add(term, number);
		});
		into[channel].setTotals(side, head.totals?.[channel] ?? noTotals());
	}
}
