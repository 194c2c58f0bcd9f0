import { AppError } from '../../../domain/shared/error.ts';

const MOST = 127;

/** @throws AppError `invalid` for a vector without direction: all zeros, or not finite */
export function lengthOf(vector: Float32Array): number {
	let squares = 0;
	for (const x of vector) squares += x * x;
	if (squares > 0 && squares < Infinity) return Math.sqrt(squares);
	throw new AppError('invalid', { cause: new Error('a vector without direction') });
}

/**
 * A vector in one byte a dimension: its largest component becomes ±127. Only its direction is kept, which is all that a
 * cosine needs; at 384 dimensions the cosine of two vectors moves by some thousandths.
 * @throws AppError `invalid` for a vector without direction
 */
export function quantise(vector: Float32Array): Int8Array {
	lengthOf(vector);
	let largest = 0;
	for (const x of vector) largest = Math.max(largest, Math.abs(x));
	const scale = MOST / largest;
	return Int8Array.from(vector, (x) => Math.round(x * scale));
}

/** Words of 32 bits in the code of so many dimensions, by threes, as `farness` reads them. */
export const codeWords = (dimensions: number): number => 3 * Math.ceil(dimensions / 96);

/** Writes one bit a dimension, whether it is above 0, to `code` at `at`. @returns the sum of the squares */
export function writeCode(vector: Int8Array, code: Int32Array, at: number): number {
	const words = codeWords(vector.length);
	let squares = 0;
	for (let w = 0, i = 0; w < words; w++) {
		let bits = 0;
		for (const end = Math.min(i + 32, vector.length); i < end; i++) {
			const x = vector[i] as number;
			squares = (squares + x * x) | 0;
			// The sign bit of −x: a branch would be guessed wrong every second time.
			bits |= (-x >>> 31) << (i & 31);
		}
		code[at + w] = bits;
	}
	return squares;
}

/**
 * Hamming distance of every code in `codes` to `query`, into `out` from `at`. Three words are added bit by bit into a
 * low and a high word first, so that two are counted instead of three (a carry-save adder; Warren, Hacker's Delight
 * §5–1), in bytes, added up by the multiplication.
 */
export function farness(
	codes: Int32Array,
	query: Int32Array,
	count: number,
	out: Uint16Array,
	at: number
): void {
	const words = query.length;
	for (let i = 0, p = 0; i < count; i++) {
		let sum = 0;
		for (let w = 0; w < words; w += 3, p += 3) {
			const a = (codes[p] as number) ^ (query[w] as number);
			const b = (codes[p + 1] as number) ^ (query[w + 1] as number);
			const c = (codes[p + 2] as number) ^ (query[w + 2] as number);
			const odd = a ^ b;
			let low = odd ^ c;
			let high = (a & b) | (odd & c);
			low -= (low >>> 1) & 0x55555555;
			low = (low & 0x33333333) + ((low >>> 2) & 0x33333333);
			high -= (high >>> 1) & 0x55555555;
			high = (high & 0x33333333) + ((high >>> 2) & 0x33333333);
			const bytes = ((low + (low >>> 4)) & 0x0f0f0f0f) + (((high + (high >>> 4)) & 0x0f0f0f0f) << 1);
			sum += Math.imul(bytes, 0x01010101) >>> 24;
		}
		out[at + i] = sum;
	}
}
