import { idf } from '../../domain/matching/bm25.ts';
import { GLOSS_QUANTUM, type Channel } from '../../domain/matching/channels.ts';
import { termKey } from '../../domain/matching/term-key.ts';
import type { Aggregate } from '../../domain/shared/aggregate.ts';
import type { TermSpace } from '../../domain/matching/word-score.ts';
import { TermCounts } from './term-counts.ts';

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
	/** Head only: how often everything was made anew. */
	rebuilds?: number;
	/** Head only. */
	totals?: Record<Channel, Totals>;
	/** Packed frequencies of a shard, or packed changes of the head, by channel (term-counts.ts). */
	terms: Partial<Record<Channel, string>>;
}

/** One side's frequencies of one channel, in quanta: as they were folded last, and the changes since. */
export interface SideCounts {
	folded: TermCounts;
	since: TermCounts;
	totals: Totals;
}
const noSide = (): SideCounts => ({ folded: new TermCounts(), since: new TermCounts(), totals: noTotals() });

/**
 * Document frequencies of one channel in memory. Frequencies are counted over the solutions and the needs together
 * (more text, steadier weights); lengths over the side whose texts are looked for: solutions unless said, since they
 * are what is scored.
 */
export class ChannelStatistics implements TermSpace {
	readonly channel: Channel;
	private readonly sides: Record<Side, SideCounts>;
	private readonly lookedFor: Side;

	constructor(channel: Channel, lookedFor: Side = 'solution', sides?: Record<Side, SideCounts>) {
		this.channel = channel;
		this.lookedFor = lookedFor;
		this.sides = sides ?? { solution: noSide(), need: noSide() };
	}

	/** The same counts for who looks for texts of this side. */
	lookingFor(side: Side): ChannelStatistics {
		return new ChannelStatistics(this.channel, side, this.sides);
	}

	get documents(): number {
		return this.sides[this.lookedFor].totals.documents;
	}
	get averageTitle(): number {
		const { titled, titleLength } = this.sides[this.lookedFor].totals;
		return titled > 0 ? titleLength / titled : 0;
	}
	get averageBody(): number {
		const { documents, bodyLength } = this.sides[this.lookedFor].totals;
		return documents > 0 ? bodyLength / documents : 0;
	}

	/** 0 for a term that no text that is looked for has. */
	idf(term: string): number {
		const { solution, need } = this.sides;
		const key = termKey(term);
		const inSolutions = frequency(solution, key);
		const inNeeds = frequency(need, key);
		if ((this.lookedFor === 'solution' ? inSolutions : inNeeds) <= 0) return 0;
		return idf(solution.totals.documents + need.totals.documents, inSolutions + inNeeds);
	}

	/** Puts counts in the place of those that are here; what is not given stays. */
	set(side: Side, counts: Partial<SideCounts>): void {
		Object.assign(this.sides[side], counts);
	}
}

const frequency = ({ folded, since }: SideCounts, key: number): number =>
	(folded.get(key) + since.get(key)) / GLOSS_QUANTUM;

export type Statistics = Record<Channel, ChannelStatistics>;
export const emptyStatistics = (): Statistics => ({
	en: new ChannelStatistics('en'),
	zh: new ChannelStatistics('zh'),
	gloss: new ChannelStatistics('gloss')
});

/** Statistics as they stand, for who looks for needs. */
export const lookingForNeeds = ({ en, zh, gloss }: Statistics): Statistics => ({
	en: en.lookingFor('need'),
	zh: zh.lookingFor('need'),
	gloss: gloss.lookingFor('need')
});
