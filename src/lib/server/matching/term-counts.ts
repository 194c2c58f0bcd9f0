import { unpackNumbers } from './packed-text.ts';

const EMPTY = 0;
/** Slots that are taken at most before the table grows. */
const LOAD = 0.6;
const LEAST = 64;

/**
 * Whole numbers by term key, some 13 bytes a term: frequencies of a large catalogue's vocabulary stay a few megabytes,
 * and reading them costs no strings. Open addressing in two arrays.
 */
export class TermCounts {
	private keys = new Uint32Array(LEAST);
	private counts = new Int32Array(LEAST);
	private used = 0;

	/** Keys that were ever added to. */
	get size(): number {
		return this.used;
	}

	get(key: number): number {
		return this.counts[this.slotOf(key)]!;
	}

	add(key: number, by: number): void {
		const slot = this.slotOf(key);
		this.counts[slot]! += by;
		if (this.keys[slot] === key) return;
		this.keys[slot] = key;
		if (++this.used > LOAD * this.keys.length) this.grow();
	}

	/** Calls back with every count that is not 0. */
	forEach(each: (key: number, count: number) => void): void {
		for (let slot = 0; slot < this.keys.length; slot++)
			if (this.counts[slot] !== 0) each(this.keys[slot]!, this.counts[slot]!);
	}

	/** Key, count, key, count … as 32-bit numbers in base64; '' when there is none. */
	pack(): string {
		const numbers: number[] = [];
		this.forEach((key, count) => numbers.push(key, count >>> 0));
		const bytes = new Uint8Array(Uint32Array.from(numbers).buffer);
		return Buffer.from(bytes.buffer).toString('base64');
	}

	/** The slot of a key, or the free one where it would be. */
	private slotOf(key: number): number {
		const mask = this.keys.length - 1;
		let slot = key & mask;
		while (this.keys[slot] !== EMPTY && this.keys[slot] !== key) slot = (slot + 1) & mask;
		return slot;
	}

	private grow(): void {
		const { keys, counts } = this;
		this.keys = new Uint32Array(2 * keys.length);
		this.counts = new Int32Array(2 * keys.length);
		for (let old = 0; old < keys.length; old++) {
			if (keys[old] === EMPTY) continue;
			const slot = this.slotOf(keys[old]!);
			this.keys[slot] = keys[old]!;
			this.counts[slot] = counts[old]!;
		}
	}
}

/** Calls back with every pair that `TermCounts.pack` has packed. */
export function forEachPacked(packed: string | undefined, each: (key: number, count: number) => void): void {
	const numbers = unpackNumbers(packed ?? '');
	for (let at = 0; at < numbers.length; at += 2) each(numbers[at]!, numbers[at + 1]! | 0);
}
