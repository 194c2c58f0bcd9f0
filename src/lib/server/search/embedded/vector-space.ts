import { codeWords, farness, lengthOf, quantise, writeCode } from './quantise.ts';

/** Vectors are kept by so many, so that growth copies none of them. */
const CHUNK = 8192;
/** No slot; also the row of a slot that is free. */
const NONE = -1;

interface Chunk {
	bytes: Int8Array;
	codes: Int32Array;
	/** One over the length of each vector. */
	scales: Float32Array;
	/** Row of the document that each is a passage of. */
	rows: Int32Array;
	/** The next passage of the same document, or the next free slot. */
	next: Int32Array;
}

/** A vector of the query, and what is asked of those near it. */
export interface Near {
	vector: Float32Array;
	/** Passages whose cosine is worked out, of those that `seen` lets through: more find more. */
	passages: number;
	seen: (row: number) => boolean;
}

/**
 * The vectors of one space in memory: a byte a dimension, and a bit a dimension to find the promising ones by (some
 * 450 bytes for 384 dimensions). Slots are numbered through the chunks.
 */
export class VectorSpace {
	readonly dimensions: number;
	/** Passages in it. */
	size = 0;
	private readonly words: number;
	private readonly chunks: Chunk[] = [];
	/** First slot of each row. */
	private firsts = new Int32Array(0);
	private free = NONE;
	private used = 0;
	private distances = new Uint16Array(0);

	constructor(dimensions: number) {
		this.dimensions = dimensions;
		this.words = codeWords(dimensions);
	}

	/** The passages of a document, one after the other, instead of those it had. */
	put(row: number, passages: Int8Array): void {
		this.remove(row);
		for (let at = 0; at < passages.length; at += this.dimensions)
			this.add(row, passages.subarray(at, at + this.dimensions));
	}

	remove(row: number): void {
		let slot = this.firsts[row] ?? NONE;
		while (slot !== NONE) {
			const chunk = this.chunkOf(slot);
			const at = slot % CHUNK;
			const next = chunk.next[at] ?? NONE;
			chunk.rows[at] = NONE;
			chunk.next[at] = this.free;
			this.free = slot;
			this.size--;
			slot = next;
		}
		if (row < this.firsts.length) this.firsts[row] = NONE;
	}

	/** The best cosine of each document found, by row. */
	nearest({ vector, passages, seen }: Near): Map<number, number> {
		const best = new Map<number, number>();
		const counts = this.measure(vector);
		const length = lengthOf(vector);
		let looked = 0;
		// Rings of the Hamming distance, wider while too few of those in it may be seen.
		for (let from = 0, many = passages; from < counts.length && looked < passages / 2; many *= 4) {
			let to = from;
			for (let sum = 0; to < counts.length && sum < many; to++) sum += counts[to] as number;
			looked += this.score(from, to, (row, slot) => {
				if (!seen(row)) return false;
				const cosine = this.product(vector, slot) / length;
				if (cosine > (best.get(row) ?? -Infinity)) best.set(row, cosine);
				return true;
			});
			from = to;
		}
		return best;
	}

	/** The Hamming distance of every slot. @returns how many there are of each */
	private measure(vector: Float32Array): Uint32Array {
		const code = new Int32Array(this.words);
		writeCode(quantise(vector), code, 0);
		if (this.distances.length < this.chunks.length * CHUNK)
			this.distances = new Uint16Array(this.chunks.length * CHUNK);
		const counts = new Uint32Array(this.dimensions + 1);
		this.chunks.forEach(({ codes, rows }, c) => {
			const from = c * CHUNK;
			const count = Math.min(CHUNK, this.used - from);
			farness(codes, code, count, this.distances, from);
			for (let at = 0; at < count; at++)
				if (rows[at] !== NONE) (counts[this.distances[from + at] as number] as number)++;
		});
		return counts;
	}

	/** Looks at the slots whose distance is from `from` to below `to`. @returns how many `look` was true for */
	private score(from: number, to: number, look: (row: number, slot: number) => boolean): number {
		let looked = 0;
		for (let slot = 0; slot < this.used; slot++) {
			const distance = this.distances[slot] as number;
			if (distance < from || distance >= to) continue;
			const row = this.chunkOf(slot).rows[slot % CHUNK] as number;
			if (row !== NONE && look(row, slot)) looked++;
		}
		return looked;
	}

	/** Of the query with the unit vector of a slot. */
	private product(vector: Float32Array, slot: number): number {
		const { bytes, scales } = this.chunkOf(slot);
		const at = slot % CHUNK;
		let sum = 0;
		for (let i = 0, p = at * this.dimensions; i < vector.length; i++, p++)
			sum += (vector[i] as number) * (bytes[p] as number);
		return sum * (scales[at] as number);
	}

	private add(row: number, passage: Int8Array): void {
		const slot = this.take();
		const chunk = this.chunkOf(slot);
		const at = slot % CHUNK;
		chunk.bytes.set(passage, at * this.dimensions);
		chunk.scales[at] = 1 / Math.sqrt(writeCode(passage, chunk.codes, at * this.words));
		chunk.rows[at] = row;
		chunk.next[at] = this.firstsFor(row)[row] as number;
		this.firsts[row] = slot;
		this.size++;
	}

	/** A free slot. */
	private take(): number {
		const slot = this.free;
		if (slot !== NONE) {
			this.free = this.chunkOf(slot).next[slot % CHUNK] as number;
			return slot;
		}
		if (this.used === this.chunks.length * CHUNK)
			this.chunks.push({
				bytes: new Int8Array(CHUNK * this.dimensions),
				codes: new Int32Array(CHUNK * this.words),
				scales: new Float32Array(CHUNK),
				rows: new Int32Array(CHUNK).fill(NONE),
				next: new Int32Array(CHUNK).fill(NONE)
			});
		return this.used++;
	}

	private firstsFor(row: number): Int32Array {
		if (row < this.firsts.length) return this.firsts;
		const grown = new Int32Array(Math.max(1024, row * 2)).fill(NONE);
		grown.set(this.firsts);
		this.firsts = grown;
		return grown;
	}

	private chunkOf(slot: number): Chunk {
		return this.chunks[Math.floor(slot / CHUNK)] as Chunk;
	}
}
