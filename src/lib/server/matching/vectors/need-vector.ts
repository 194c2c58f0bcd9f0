import { askedTexts, type AskedText, type AskingNeed } from '../../../domain/matching/asked-text.ts';
import { centre } from '../../../domain/matching/language-means.ts';
import type { Services } from '../../services.ts';
import { vectorKey } from './embed-cached.ts';
import { toEmbed } from './item-passages.ts';
import { unpackVector } from './packed-vector.ts';
import { queryVector, type Asking, type QueryVector } from './query-vector.ts';
import { cachedVectorsSpec } from './vector-collections.ts';
import type { VectorSpace } from './vector-space.ts';

/** A unit vector in the middle of some; undefined of none. */
function middle(vectors: readonly Float32Array[]): Float32Array | undefined {
	const [first, ...others] = vectors;
	if (!first || others.length === 0) return first;
	const sum = Float32Array.from(first, (value, i) => others.reduce((all, one) => all + one[i]!, value));
	return centre(sum, new Float32Array(sum.length));
}

/**
 * What a need means: the middle of what it asks in each language that it is written in.
 * @returns undefined without an embedder, or when it does not answer in time: the match then goes by words
 */
export async function needVector(
	services: Services,
	need: AskingNeed,
	asking?: Asking
): Promise<QueryVector | undefined> {
	if (!services.embedder) return undefined;
	const asked = await Promise.all(
		askedTexts(need).map(({ text, language }) => queryVector(services, text, language, asking))
	);
	const found = asked.filter((one) => one !== undefined);
	const space = found[0]?.space;
	const vector = middle(found.filter((one) => one.space.id === space?.id).map((one) => one.vector));
	return space && vector && { space, vector };
}

/**
 * The same of many needs, from what has been embedded before: a supplier's list asks for hundreds at once, and the
 * runner embeds what a need asks when it embeds the need. Needs of which nothing is known are absent.
 */
export async function knownNeedVectors(
	services: Pick<Services, 'storage' | 'text'>,
	space: VectorSpace,
	needs: ReadonlyMap<string, readonly AskedText[]>
): Promise<Map<string, Float32Array>> {
	const keyOf = (asked: AskedText) => vectorKey(space.model, 'query', toEmbed(services.text, asked.text));
	const keys = new Set([...needs.values()].flat().map(keyOf));
	const stored = await services.storage.collection(cachedVectorsSpec).getMany([...keys]);
	const known = new Map(stored.map(({ id, vector }) => [id, unpackVector(vector)]));
	const found = new Map<string, Float32Array>();
	for (const [id, asked] of needs) {
		const vectors = asked.flatMap((one) => {
			const vector = known.get(keyOf(one));
			return vector ? [centre(vector, space.means.query[one.language])] : [];
		});
		const whole = middle(vectors);
		if (whole) found.set(id, whole);
	}
	return found;
}
