import { z } from 'zod';
import { badAnswer } from './request.ts';

const answerSchema = z.object({
	model: z.string().max(500).optional(),
	data: z.array(
		z.object({
			index: z.number().int().min(0).optional(),
			/** Base64 of little-endian float32, or plain numbers from a server that knows only those. */
			embedding: z.union([z.string(), z.array(z.number())])
		})
	)
});

/** Below this a vector has no direction. */
const SHORTEST = 1e-6;
/** Largest dimension that is believed. */
const MAX_DIMENSION = 8192;

/**
 * Unit vectors of an answer in the order of the texts.
 * @throws AppError `unavailable`, reason `embedder-answer`, with what is wrong as its cause
 */
export function readAnswer(json: unknown, count: number): { model?: string; vectors: Float32Array[] } {
	const parsed = answerSchema.safeParse(json);
	if (!parsed.success) throw badAnswer('not an embeddings answer', parsed.error);
	const { data, model } = parsed.data;
	if (data.length !== count) throw badAnswer(`${data.length} vectors for ${count} texts`);
	const vectors: (Float32Array | undefined)[] = Array.from({ length: count });
	for (const [place, { index = place, embedding }] of data.entries()) {
		if (index >= count || vectors[index]) throw badAnswer(`index ${index} of ${count}, or twice`);
		vectors[index] = unit(typeof embedding === 'string' ? decode(embedding) : Float32Array.from(embedding));
	}
	const all = vectors.filter((vector) => vector !== undefined);
	const dimensions = new Set(all.map((vector) => vector.length));
	if (dimensions.size > 1) throw badAnswer(`dimensions ${[...dimensions].join(', ')} in one answer`);
	return { ...(model === undefined ? {} : { model }), vectors: all };
}

function decode(base64: string): Float32Array {
	const bytes = Buffer.from(base64, 'base64');
	if (bytes.length === 0 || bytes.length % 4 !== 0) throw badAnswer(`${bytes.length} bytes of float32`);
	return Float32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(i * 4));
}

function unit(vector: Float32Array): Float32Array {
	if (vector.length < 2 || vector.length > MAX_DIMENSION) throw badAnswer(`dimension ${vector.length}`);
	const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
	if (!Number.isFinite(length) || length < SHORTEST) throw badAnswer(`a vector of length ${length}`);
	return vector.map((value) => value / length);
}
