/**
 * A term as one number, the same in every process and for good: profiles and frequencies hold these instead of words,
 * so that reading one needs no dictionary. FNV-1a over UTF-16 code units with MurmurHash3's finaliser. Of 200,000 terms
 * about five pairs share a key and count as one term; a quote looks for the words themselves.
 * @returns from 1 to 2³² - 1
 */
export function termKey(term: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0 || 1;
}

/**
 * Numbers by term key for one need: open addressing, so sparse that a key which is not there is told by one look, and
 * small enough (some 20 KB) to stay in the processor's nearest cache while hundreds of texts are compared with it.
 */
export class TermTable {
	private readonly keys: Uint32Array;
	private readonly values: Float64Array;
	private readonly mask: number;

	/** @param entries keys with values above 0 */
	constructor(entries: readonly (readonly [key: number, value: number])[]) {
		const size = 2 ** Math.ceil(Math.log2(8 * Math.max(8, entries.length)));
		this.keys = new Uint32Array(size);
		this.values = new Float64Array(size);
		this.mask = size - 1;
		for (const [key, value] of entries) {
			let at = key & this.mask;
			while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & this.mask;
			this.keys[at] = key;
			this.values[at]! += value;
		}
	}

	/** 0 for a key that is not there. */
	get(key: number): number {
		for (let at = key & this.mask; ; at = (at + 1) & this.mask) {
			const there = this.keys[at];
			if (there === 0) return 0;
			if (there === key) return this.values[at]!;
		}
	}
}
