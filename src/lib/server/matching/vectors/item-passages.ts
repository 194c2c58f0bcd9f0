import { createHash } from 'node:crypto';
import type { Challenge } from '../../../domain/challenge/challenge.ts';
import { passagesOf, type Passage } from '../../../domain/matching/passages.ts';
import type { Solution } from '../../../domain/solution/solution.ts';
import type { TextPort } from '../../text/port.ts';
import { needTexts, solutionTexts } from '../item-texts.ts';
import type { ItemVectors, StoredPassage } from './vector-collections.ts';

/**
 * What the embedder is given for a text, a query's as well as a passage's: Chinese in Simplified characters, so that
 * both scripts of one text have one vector. Measured on xquad, nearest by vector alone: .871 folded, .878 as written;
 * with the words the two are alike, and a need in either script then finds the same.
 */
export const toEmbed = (text: TextPort, value: string): string => text.toSimplified(value);

/** A passage with what is embedded and its hash. */
export interface HashedPassage extends Passage {
	hash: string;
}

function hashed(text: TextPort, passages: readonly Passage[]): HashedPassage[] {
	return passages.map((passage) => {
		const embedded = toEmbed(text, passage.text);
		return { ...passage, text: embedded, hash: createHash('sha256').update(embedded).digest('base64url') };
	});
}

export const solutionPassages = (text: TextPort, { content }: Solution): HashedPassage[] =>
	hashed(text, passagesOf(content.title, solutionTexts(content)));

export const needPassages = (text: TextPort, { content }: Challenge): HashedPassage[] =>
	hashed(text, passagesOf(content.title, needTexts(content)));

/**
 * The item's passages as they are now, with those vectors of before whose text did not change.
 * @param model vectors of another are left behind
 */
export function carryOver(
	passages: readonly HashedPassage[],
	before: Pick<ItemVectors, 'model' | 'passages'>,
	model: string | undefined
): StoredPassage[] {
	const known = new Map(
		before.model === model ? before.passages.map(({ hash, vector }) => [hash, vector]) : []
	);
	return passages.map(({ lang, language, spans, hash }) => {
		const vector = known.get(hash);
		return { lang, language, spans, hash, ...(vector ? { vector } : {}) };
	});
}
