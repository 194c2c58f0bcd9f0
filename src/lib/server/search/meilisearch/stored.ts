/** Documents as they are stored: pure, so that it can be read beside the recorded answers. */
import { AppError } from '../../../domain/shared/error.ts';
import type { PassageVectors, SearchDocument, TokenFields } from '../port.ts';

/** Documents a write, and their bytes: a server takes 100 MB unless told otherwise, and answers others meanwhile. */
const BATCH = 500;
const BATCH_BYTES = 8_000_000;
/** Decimals of a vector's component, which is about .05: the cosine moves by less than a ten-thousandth. */
const DECIMALS = 1e5;

export const facet = (name: string): string => `facet_${name}`;
export const number = (name: string): string => `number_${name}`;

/** Words, stemmed and not, that only a body has: what a mistyped one is looked for in. */
export const SPELLING = 'spelling';

/** The space of a document's vectors, to filter by, and their dimension. */
export const SPACE = 'vector_space';
export const DIMENSIONS = 'vector_dimensions';

/**
 * An embedder has one dimension, so each dimension has one. Not each space: a document must say of every embedder of
 * its index that it has no vectors for it, so a new embedder costs a write of the whole index.
 */
export const embedderOf = (dimensions: number): string => `passages_${dimensions}`;

/** The dimension of an embedder of ours. */
export function dimensionsOf(embedder: string): number | undefined {
	const found = /^passages_(\d+)$/.exec(embedder);
	return found ? Number(found[1]) : undefined;
}

/**
 * A document as it is stored: flat, since a filter names its attributes; well-formed, since a lone surrogate fails the
 * whole batch; with an explicit null for every embedder that it has no vectors for, since their absence does so too.
 * @param embedders dimensions of the embedders of the index
 */
export function toStored(document: SearchDocument, embedders: readonly number[]): Record<string, unknown> {
	const { id, audience, tokens, facets, numbers, vectors } = document;
	const stored: Record<string, unknown> = { id, audience: audience.map(wellFormed) };
	for (const [name, text] of Object.entries(textsOf(tokens))) stored[name] = wellFormed(text);
	for (const [name, values] of Object.entries(facets)) stored[facet(name)] = values.map(wellFormed);
	for (const [name, value] of Object.entries(numbers)) if (value !== undefined) stored[number(name)] = value;
	const given: Record<string, number[][] | null> = {};
	for (const dimensions of embedders) given[embedderOf(dimensions)] = null;
	if (vectors) {
		const dimensions = dimensionOf(vectors);
		stored[SPACE] = wellFormed(vectors.space);
		stored[DIMENSIONS] = dimensions;
		given[embedderOf(dimensions)] = vectors.passages.map(components);
	}
	return Object.keys(given).length > 0 ? { ...stored, _vectors: given } : stored;
}

/** By attribute; words of the title may be mistyped there already, so only the others are spelled out. */
function textsOf({ spellings, ...fields }: TokenFields) {
	const begun = new Set(fields.prefix.split(' '));
	return { ...fields, [SPELLING]: [...spellings.keys()].filter((word) => !begun.has(word)).join(' ') };
}

const wellFormed = (text: string) => text.toWellFormed();

/** @throws AppError `invalid` when there is none, or they are not of one dimension */
export function dimensionOf({ passages }: PassageVectors): number {
	const dimensions = passages[0]?.length ?? 0;
	if (dimensions === 0) throw badVector('vectors without a passage');
	if (passages.some((passage) => passage.length !== dimensions))
		throw badVector('vectors of several dimensions in one document');
	return dimensions;
}

/**
 * A unit vector as numbers of JSON.
 * @throws AppError `invalid` for a vector without direction: all zeros, or not finite
 */
export function components(vector: Float32Array): number[] {
	let squares = 0;
	for (const x of vector) squares += x * x;
	if (!(squares > 0 && squares < Infinity)) throw badVector('a vector without direction');
	const scale = DECIMALS / Math.sqrt(squares);
	return Array.from(vector, (x) => Math.round(x * scale) / DECIMALS);
}

export const badVector = (why: string): AppError => new AppError('invalid', { cause: new Error(why) });

/** Parts of a write that are neither too many nor too large. */
export function* batchesOf(documents: readonly SearchDocument[]): Generator<SearchDocument[]> {
	let batch: SearchDocument[] = [];
	let bytes = 0;
	for (const document of documents) {
		const more = bytesOf(document);
		if (batch.length > 0 && (batch.length === BATCH || bytes + more > BATCH_BYTES)) {
			yield batch;
			batch = [];
			bytes = 0;
		}
		batch.push(document);
		bytes += more;
	}
	if (batch.length > 0) yield batch;
}

/** Bytes as JSON, about and at most: three a character, nine a component. */
function bytesOf({ tokens, vectors }: SearchDocument): number {
	let characters = tokens.title.length + tokens.body.length + tokens.gloss.length + tokens.prefix.length;
	for (const word of tokens.spellings.keys()) characters += word.length + 1;
	const numbers = (vectors?.passages ?? []).reduce((sum, { length }) => sum + length, 0);
	return 500 + 3 * characters + 9 * numbers;
}
