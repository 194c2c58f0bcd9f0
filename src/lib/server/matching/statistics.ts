import { idf } from '../../domain/matching/bm25.ts';
import { GLOSS_QUANTUM, type Channel } from '../../domain/matching/channels.ts';
import type { PackedCounts } from '../../domain/matching/profile.ts';
import type { Aggregate } from '../../domain/shared/aggregate.ts';
import type { IndexedText, TermSpace } from '../../domain/matching/word-score.ts';

/** Which items a frequency was counted over. */
export const SIDES = ['solution', 'need'] as const;
export type Side = (typeof SIDES)[number];

/** Sums over the texts of one side and channel. */
export interface Totals {
	documents: number;
	/** Those with a title: averages of titles are over these. */
	titled: number;
	titleLength: number;
	bodyLength: number;
}
export const noTotals = (): Totals => ({ documents: 0, titled: 0, titleLength: 0, bodyLength: 0 });

/** Stored frequencies: a shard, or the head with the totals and the changes since (statistics-store.ts). */
export interface StatisticsShard extends Aggregate {
	side: Side;
	/** Grows with every fold and rebuild. A shard whose generation is the head's or later has its changes already. */
	generation: number;
	/** Head only: position of the last event counted, so that a batch that comes twice counts once. */
	position?: number;
	/** Head only. */
	totals?: Record<Channel, Totals>;
	/** Packed frequencies of a shard, or packed changes of the head, by channel. */
	terms: Partial<Record<Channel, string>>;
}

/** Longest count that fits; nobody says a word 4,095 times. */
const MAX_COUNT = 0xffff;

/**
 * Document frequencies of one channel in memory, and the numbers that terms go by. Frequencies are counted over the
 * solutions and the needs together (more text, steadier weights); lengths over the solutions, which are what is scored.
 */
export class ChannelStatistics implements TermSpace {
	readonly channel: Channel;
	private readonly indexes = new Map<string, number>();
	private readonly names: string[] = [];
	private readonly frequencies: Record<Side, number[]> = { solution: [], need: [] };
	private readonly sums: Record<Side, Totals> = { solution: noTotals(), need: noTotals() };

	constructor(channel: Channel) {
		this.channel = channel;
	}

	get documents(): number {
		return this.sums.solution.documents;
	}
	get averageTitle(): number {
		const { titled, titleLength } = this.sums.solution;
		return titled > 0 ? titleLength / titled : 0;
	}
	get averageBody(): number {
		const { documents, bodyLength } = this.sums.solution;
		return documents > 0 ? bodyLength / documents : 0;
	}
	/** Terms known so far. */
	get size(): number {
		return this.names.length;
	}

	indexOf(term: string): number | undefined {
		return this.indexes.get(term);
	}

	termAt(index: number): string {
		return this.names[index] ?? '';
	}

	idf(term: string): number {
		const index = this.indexes.get(term);
		const inSolutions = index === undefined ? 0 : (this.frequencies.solution[index] ?? 0);
		if (index === undefined || inSolutions <= 0) return 0;
		const all = this.sums.solution.documents + this.sums.need.documents;
		return idf(all, inSolutions + (this.frequencies.need[index] ?? 0));
	}

	/** Adds `by` texts (less than one for a gloss that is only part of a meaning) to a term's frequency. */
	add(side: Side, term: string, by: number): void {
		const index = this.intern(term);
		this.frequencies[side][index] = (this.frequencies[side][index] ?? 0) + by;
	}

	setTotals(side: Side, totals: Totals): void {
		this.sums[side] = totals;
	}

	/** Forgets frequencies and totals, keeps the terms' numbers: texts already indexed by them stay right. */
	reset(): void {
		for (const side of SIDES) {
			this.frequencies[side].fill(0);
			this.sums[side] = noTotals();
		}
	}

	/** A stored text in this space's numbers. */
	index(packed: PackedCounts): IndexedText {
		const scale = this.channel === 'gloss' ? 1 : GLOSS_QUANTUM;
		const body = packed.body === '' ? [] : packed.body.split(' ');
		const counts = new Map<number, { title: number; body: number }>();
		for (let i = 0; i < body.length; i += 2)
			counts.set(this.intern(body[i]!), { title: 0, body: Number(body[i + 1]) * scale });
		const title = packed.title === '' ? [] : packed.title.split(' ');
		for (let i = 0; i < title.length; i += 2) {
			const term = this.intern(title[i]!);
			const known = counts.get(term);
			if (known) known.title = Number(title[i + 1]) * scale;
			else counts.set(term, { title: Number(title[i + 1]) * scale, body: 0 });
		}
		const values = [...counts.values()];
		return {
			terms: Uint32Array.from(counts.keys()),
			title: Uint16Array.from(values, (value) => Math.min(value.title, MAX_COUNT)),
			body: Uint16Array.from(values, (value) => Math.min(value.body, MAX_COUNT)),
			titleLength: packed.titleLength,
			bodyLength: packed.bodyLength
		};
	}

	private intern(term: string): number {
		let index = this.indexes.get(term);
		if (index === undefined) {
			index = this.names.length;
			this.names.push(term);
			this.indexes.set(term, index);
		}
		return index;
	}
}

export type Statistics = Record<Channel, ChannelStatistics>;
export const emptyStatistics = (): Statistics => ({
	en: new ChannelStatistics('en'),
	zh: new ChannelStatistics('zh'),
	gloss: new ChannelStatistics('gloss')
});
