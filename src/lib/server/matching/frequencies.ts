import { CHANNELS, type Channel } from '../../domain/matching/channels.ts';
import { forEachShare } from '../../domain/matching/indexed-text.ts';
import type { IndexedTexts } from './packed-text.ts';
import { noTotals, type Totals } from './statistics.ts';
import { TermCounts } from './term-counts.ts';

export const noCounts = (): Record<Channel, TermCounts> => ({
	en: new TermCounts(),
	zh: new TermCounts(),
	gloss: new TermCounts()
});

/** Changes of document frequencies and of totals, by channel: what a batch of new, changed and gone texts amounts to. */
export class FrequencyDelta {
	/** In quanta: a text adds a whole word for a term, or less where a gloss is less than one. */
	readonly terms: Record<Channel, TermCounts> = noCounts();
	readonly totals: Record<Channel, Totals> = { en: noTotals(), zh: noTotals(), gloss: noTotals() };

	/** @param sign 1 for a text that comes, -1 for one that goes */
	count(texts: IndexedTexts, sign: 1 | -1): void {
		for (const channel of CHANNELS) {
			const text = texts[channel];
			if (!text) continue;
			const totals = this.totals[channel];
			totals.documents += sign;
			totals.titled += text.titleLength > 0 ? sign : 0;
			totals.titleLength += sign * text.titleLength;
			totals.bodyLength += sign * text.bodyLength;
			forEachShare(text, (key, quanta) => this.terms[channel].add(key, sign * quanta));
		}
	}
}

export function addTotals(a: Totals, b: Totals): Totals {
	return {
		documents: a.documents + b.documents,
		titled: a.titled + b.titled,
		titleLength: a.titleLength + b.titleLength,
		bodyLength: a.bodyLength + b.bodyLength
	};
}
