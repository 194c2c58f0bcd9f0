import type { RowIdentity } from './imported-documents.ts';

/** Bits of a digest that a number holds exactly: two of a million rows are taken for one with a chance of 1 to 9,000. */
const HEX_DIGITS = 13;
const short = (digest: string): number => Number.parseInt(digest.slice(0, HEX_DIGITS), 16);

/** The rows of a file so far, in some forty bytes each, so that a key that comes twice is noticed. */
export class SeenRows {
	readonly #hashes = new Map<number, number>();

	/** @returns undefined for a new key; else whether the row before said the same */
	add({ id, hash }: Pick<RowIdentity, 'id' | 'hash'>): 'same' | 'other' | undefined {
		const key = short(id.slice(id.lastIndexOf('-') + 1));
		const value = short(hash);
		const before = this.#hashes.get(key);
		if (before === undefined) this.#hashes.set(key, value);
		return before === undefined ? undefined : before === value ? 'same' : 'other';
	}
}
