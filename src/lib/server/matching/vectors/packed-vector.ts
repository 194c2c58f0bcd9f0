import type { PackedVector } from './vector-collections.ts';

const LARGEST = 127;

/** A vector as bytes: off by at most half a step, 1/254 of its largest number. */
export function packVector(vector: Float32Array): PackedVector {
	const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	const scale = largest / LARGEST || 1;
	const bytes = Int8Array.from(vector, (value) => Math.round(value / scale));
	return { bytes: Buffer.from(bytes.buffer).toString('base64'), scale };
}

/** The vector that was packed, of unit length. A match reads a thousand of them, hence the plain loops. */
export function unpackVector({ bytes }: PackedVector): Float32Array {
	const buffer = Buffer.from(bytes, 'base64');
	const whole = new Int8Array(buffer.buffer, buffer.byteOffset, buffer.length);
	let square = 0;
	for (let i = 0; i < whole.length; i++) square += whole[i]! * whole[i]!;
	const scale = 1 / (Math.sqrt(square) || 1);
	const vector = new Float32Array(whole.length);
	for (let i = 0; i < whole.length; i++) vector[i] = whole[i]! * scale;
	return vector;
}

/** Float32 in base64: for the few vectors that everything else stands on. */
export const packFloats = (vector: Float32Array): string =>
	Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');

export function unpackFloats(base64: string): Float32Array {
	const buffer = Buffer.from(base64, 'base64');
	return Float32Array.from({ length: buffer.length / 4 }, (_, i) => buffer.readFloatLE(i * 4));
}
