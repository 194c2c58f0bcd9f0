import { setImmediate as breathe } from 'node:timers/promises';
import { CHANNELS } from '../../domain/matching/channels.ts';
import { noCounts } from './frequencies.ts';
import { statisticsSpec } from './matching-collections.ts';
import { noTotals, SIDES, type Side, type Statistics, type StatisticsShard } from './statistics.ts';
import { headId, shardId, shardOf, SHARDS, type StatisticsStorage } from './statistics-store.ts';
import { forEachPacked } from './term-counts.ts';

/** What a reader has in memory of one side. */
interface Loaded {
	generation: number;
	/** Shards that were ahead of the head: a fold was under way, and they have the head's changes already. */
	ahead: ReadonlySet<number>;
	/** Where they were read just now. */
	counts?: ReturnType<typeof noCounts>;
}

/**
 * Reads frequencies into memory beside matches that go on with the old ones: shard by shard, put in place in one go;
 * only the head where nothing was folded since the last time.
 */
export class StatisticsLoader {
	private readonly services: StatisticsStorage;
	private readonly into: Statistics;
	private readonly loaded = new Map<Side, Loaded>();
	private rebuilds = 0;

	constructor(services: StatisticsStorage, into: Statistics) {
		this.services = services;
		this.into = into;
	}

	/** @returns whether everything was made anew since the last time: then profiles were, too */
	async load(): Promise<boolean> {
		let rebuilds = 0;
		for (const side of SIDES) rebuilds += await this.loadSide(side);
		const anew = rebuilds !== this.rebuilds;
		this.rebuilds = rebuilds;
		return anew;
	}

	private async loadSide(side: Side): Promise<number> {
		const collection = this.services.storage.collection(statisticsSpec);
		for (;;) {
			const head = await collection.find(headId(side));
			if (!head) return 0;
			const known = this.loaded.get(side);
			const shards = known?.generation === head.generation ? known : await this.readShards(side, head);
			const now = shards.counts && (await collection.find(headId(side)));
			// Folded meanwhile: head and shards would not belong together.
			if (now && now.generation !== head.generation) continue;
			this.apply(side, head, shards);
			this.loaded.set(side, { generation: head.generation, ahead: shards.ahead });
			return head.rebuilds ?? 0;
		}
	}

	private async readShards(side: Side, { generation }: StatisticsShard): Promise<Loaded> {
		const collection = this.services.storage.collection(statisticsSpec);
		const counts = noCounts();
		const ahead = new Set<number>();
		for (let shard = 0; shard < SHARDS; shard++) {
			const stored = await collection.find(shardId(side, shard));
			if (stored && stored.generation > generation) ahead.add(shard);
			for (const channel of CHANNELS)
				forEachPacked(stored?.terms[channel], (key, count) => counts[channel].add(key, count));
			await breathe();
		}
		return { generation, ahead, counts };
	}

	private apply(side: Side, head: StatisticsShard, { ahead, counts }: Loaded): void {
		const since = noCounts();
		for (const channel of CHANNELS) {
			forEachPacked(head.terms[channel], (key, count) => {
				if (!ahead.has(shardOf(key))) since[channel].add(key, count);
			});
			const totals = head.totals?.[channel] ?? noTotals();
			const folded = counts && { folded: counts[channel] };
			this.into[channel].set(side, { since: since[channel], totals, ...folded });
		}
	}
}
