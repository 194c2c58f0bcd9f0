import { CHANNELS, type Channel } from '../../domain/matching/channels.ts';
import { unpackField, type PackedCounts } from '../../domain/matching/profile.ts';
import { noTotals, type Totals } from './statistics.ts';

export type Packed = Partial<Record<Channel, PackedCounts>>;

/** Changes of document frequencies and of totals, by channel: what a batch of new, changed and gone texts amounts to. */
export class FrequencyDelta {
	readonly terms: Record<Channel, Map<string, number>> = { en: new Map(), zh: new Map(), gloss: new Map() };
	readonly totals: Record<Channel, Totals> = { en: noTotals(), zh: noTotals(), gloss: noTotals() };

	/** @param sign 1 for a text that comes, -1 for one that goes */
	count(channels: Packed, sign: 1 | -1): void {
		for (const channel of CHANNELS) {
			const packed = channels[channel];
			if (!packed) continue;
			const totals = this.totals[channel];
			totals.documents += sign;
			totals.titled += packed.titleLength > 0 ? sign : 0;
			totals.titleLength += sign * packed.titleLength;
			totals.bodyLength += sign * packed.bodyLength;
			for (const [term, share] of termShares(channel, packed)) this.add(channel, term, sign * share);
		}
	}

	private add(channel: Channel, term: string, by: number): void {
		const sum = (this.terms[channel].get(term) ?? 0) + by;
		if (sum === 0) this.terms[channel].delete(term);
		else this.terms[channel].set(term, sum);
	}
}

/** What each term of a text adds to its document frequency: 1, or less where a gloss is less than one whole word. */
function termShares(channel: Channel, packed: PackedCounts): Map<string, number> {
	const counts = new Map<string, number>();
	const add = (term: string, count: number) => counts.set(term, (counts.get(term) ?? 0) + count);
	unpackField(channel, packed.title, add);
	unpackField(channel, packed.body, add);
	for (const [term, count] of counts) counts.set(term, Math.min(1, count));
	return counts;
}

export function addTotals(a: Totals, b: Totals): Totals {
	return {
		documents: a.documents + b.documents,
		titled: a.titled + b.titled,
		titleLength: a.titleLength + b.titleLength,
		bodyLength: a.bodyLength + b.bodyLength
	};
}

/** `term number term number …`: one string parses far faster than an object with 100,000 keys. */
export const packNumbers = (numbers: ReadonlyMap<string, number>): string =>
	[...numbers].map(([term, number]) => `${term} ${number}`).join(' ');

export function forEachPacked(packed: string, each: (term: string, number: number) => void): void {
	if (packed === '') return;
	const pieces = packed.split(' ');
	for (let i = 0; i < pieces.length; i += 2) each(pieces[i]!, Number(pieces[i + 1]));
}
