import { CHANNELS, type Channel, type TextCounts } from '../../domain/matching/channels.ts';
import { indexText, type IndexedText } from '../../domain/matching/indexed-text.ts';
import {
	unpackCounts,
	type NeedProfile,
	type PackedText,
	type SolutionProfile
} from '../../domain/matching/profile.ts';

export type IndexedTexts = Partial<Record<Channel, IndexedText>>;

/** A text as it is stored: eight bytes a term, little-endian, in base64. */
export function packText({ entries, titleLength, bodyLength }: IndexedText): PackedText {
	const bytes = Buffer.from(entries.buffer, entries.byteOffset, entries.byteLength);
	return { entries: bytes.toString('base64'), titleLength, bodyLength };
}

export function unpackText({ entries, titleLength, bodyLength }: PackedText): IndexedText {
	return { entries: unpackNumbers(entries), titleLength, bodyLength };
}

/** 32-bit numbers from base64, in memory of their own. */
export function unpackNumbers(base64: string): Uint32Array {
	const bytes = Buffer.from(base64, 'base64');
	const numbers = new Uint32Array(bytes.length >> 2);
	new Uint8Array(numbers.buffer).set(bytes.subarray(0, numbers.byteLength));
	return numbers;
}

/** Counts by channel as texts to score. */
export function indexTexts(counts: TextCounts): IndexedTexts {
	const texts: IndexedTexts = {};
	for (const channel of CHANNELS) {
		const one = counts[channel];
		if (one) texts[channel] = indexText(one);
	}
	return texts;
}

/** The texts of a stored profile: a solution's are stored so, a need's by their words. */
export function textsOf({ channels }: Pick<SolutionProfile | NeedProfile, 'channels'>): IndexedTexts {
	const texts: IndexedTexts = {};
	for (const channel of CHANNELS) {
		const packed = channels[channel];
		if (packed)
			texts[channel] = 'entries' in packed ? unpackText(packed) : indexText(unpackCounts(channel, packed));
	}
	return texts;
}
