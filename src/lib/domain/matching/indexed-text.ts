import { GLOSS_QUANTUM, type FieldCounts } from './channels.ts';
import { termKey } from './term-key.ts';

/** A text ready to score, eight bytes a term. */
export interface IndexedText {
	/** The keys of its n terms (term-key.ts), rising, and then n counts: in the title · 2¹⁶ + in the body, quanta. */
	entries: Uint32Array;
	/** Words in each field, before any were dropped (fractions in `gloss`). */
	titleLength: number;
	bodyLength: number;
}

/** Most quanta that are kept; nobody says a word 2,047 times. */
const MAX_COUNT = 0xffff;

/** Counts as a text to score. Gloss terms below half a quantum are left out. */
export function indexText({ title, body, lengths }: FieldCounts): IndexedText {
	const counts = new Map<number, number>();
	const count = (field: ReadonlyMap<string, number>, by: number) => {
		for (const [term, times] of field) {
			const key = termKey(term);
			counts.set(key, (counts.get(key) ?? 0) + by * Math.min(MAX_COUNT, Math.round(times * GLOSS_QUANTUM)));
		}
	};
	count(title, 0x10000);
	count(body, 1);
	const keys = Uint32Array.from([...counts].flatMap(([key, packed]) => (packed > 0 ? [key] : []))).sort();
	const entries = new Uint32Array(2 * keys.length);
	entries.set(keys);
	keys.forEach((key, i) => (entries[keys.length + i] = counts.get(key)!));
	return {
		entries,
		titleLength: inQuanta(lengths?.title ?? total(title)),
		bodyLength: inQuanta(lengths?.body ?? total(body))
	};
}

/** Whether the text has the term, by its key. */
export function hasTerm({ entries }: IndexedText, key: number): boolean {
	let low = 0;
	let high = entries.length / 2 - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const there = entries[middle]!;
		if (there === key) return true;
		if (there < key) low = middle + 1;
		else high = middle - 1;
	}
	return false;
}

/** What each of a text's terms adds to its document frequency, in quanta: a word, or less for part of a gloss. */
export function forEachShare({ entries }: IndexedText, each: (key: number, quanta: number) => void): void {
	const n = entries.length / 2;
	for (let i = 0; i < n; i++) {
		const counts = entries[n + i]!;
		each(entries[i]!, Math.min(GLOSS_QUANTUM, (counts >>> 16) + (counts & 0xffff)));
	}
}

export function total(counts: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const count of counts.values()) sum += count;
	return sum;
}

/** Rounded to whole quanta. */
export const inQuanta = (words: number): number => Math.round(words * GLOSS_QUANTUM) / GLOSS_QUANTUM;
