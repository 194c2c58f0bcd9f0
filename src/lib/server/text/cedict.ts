/**
 * CC-CEDICT (CC BY-SA 4.0, see NOTICE) as the file that it comes in, found by hash: 10 MB in bytes, where a map of its
 * words and meanings takes seven times that and leaves as much behind. A line is read when its word is asked for.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A line reads `傳統 传统 [chuan2 tong3] /tradition/traditional/`, around them a module that exports a template. */
const FILE = 'chinese-lexicon/dictionary/cedict.js';
const NEW_LINE = 10;
const SPACE = 32;
const COMMENT = 35;
const SLASH = 47;
const BRACKET = 91;

/** Slots for where lines begin, a power of two; some 120,000 lines fill half of them. */
const SLOTS = 1 << 18;
/** No line begins here: the file does not open with an entry. */
const EMPTY = 0;

interface Dictionary {
	bytes: Buffer;
	/** Open addressing: lines of one word stand in the file's order. */
	lines: Uint32Array;
}

let dictionary: Dictionary | undefined;

function opened(): Dictionary {
	if (dictionary) return dictionary;
	const bytes = readFileSync(createRequire(import.meta.url).resolve(FILE));
	const lines = new Uint32Array(SLOTS);
	let used = 0;
	for (let at = 0, end = 0; at < bytes.length; at = end + 1) {
		end = bytes.indexOf(NEW_LINE, at);
		if (end < 0) end = bytes.length;
		const word = wordAt(bytes, at, end);
		if (!word) continue;
		// A full table would be searched for ever.
		if (++used > 0.75 * SLOTS) throw new Error(`${FILE} has more lines than ${SLOTS} slots are for`);
		let slot = slotOf(bytes, word.from, word.to);
		while (lines[slot] !== EMPTY) slot = (slot + 1) % SLOTS;
		lines[slot] = at;
	}
	return (dictionary = { bytes, lines });
}

/** Where the Simplified word of a line stands; undefined where the line is no entry. */
function wordAt(bytes: Buffer, at: number, end: number): { from: number; to: number } | undefined {
	if (bytes[at] === COMMENT) return undefined;
	let from = at;
	while (from < end && bytes[from] !== SPACE) from++;
	let to = from;
	while (to < end && !(bytes[to] === SPACE && bytes[to + 1] === BRACKET)) to++;
	return to < end ? { from: from + 1, to } : undefined;
}

/** FNV-1a. */
function slotOf(bytes: Uint8Array, from: number, to: number): number {
	let hash = 0x811c9dc5;
	for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
	return (hash ^ (hash >>> 16)) & (SLOTS - 1);
}

/** Where the lines of a word begin. */
function linesOf(word: string): number[] {
	const { bytes, lines } = opened();
	const key = Buffer.from(word);
	const found: number[] = [];
	for (let slot = slotOf(key, 0, key.length); lines[slot] !== EMPTY; slot = (slot + 1) % SLOTS) {
		const at = lines[slot]!;
		const { from, to } = wordAt(bytes, at, bytes.length)!;
		if (key.equals(bytes.subarray(from, to))) found.push(at);
	}
	return found;
}

/** Whether the dictionary has the word, in Simplified characters. */
export const isDictionaryWord = (word: string): boolean => linesOf(word).length > 0;

/** Definitions of a Simplified word (`/one/two/`), all its lines together; '' when it has none. */
export function definitionsOf(word: string): string {
	const { bytes } = opened();
	let definitions = '';
	for (const at of linesOf(word)) {
		const end = bytes.indexOf(NEW_LINE, at);
		const line = bytes.subarray(at, end < 0 ? bytes.length : end);
		definitions += line.toString('utf8', line.indexOf('] /') + 2, line.lastIndexOf(SLASH) + 1);
	}
	return definitions;
}
