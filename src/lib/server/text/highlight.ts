import type { Piece } from './port.ts';
import { rawWords, rawWordsBeginning, termOf, type RawWord } from './tokens.ts';
import { editsWithin, typosAllowed } from '../../domain/shared/edits.ts';

/** Only so much of a text is looked at: a list shows many of them. */
const MAX_SCANNED = 4000;

type Range = readonly [start: number, end: number];

/** Which words are marked. `firsts` are the letters that one of them begins with; undefined where it may be any. */
interface Matcher {
	matches(raw: RawWord): boolean;
	firsts?: ReadonlySet<string>;
}

/**
 * Whether a word of the text answers the query: by its term, or as what the last typed word begins. A stem keeps its
 * word's first letter, so most words are told apart by that alone.
 */
function matcher(query: string): Matcher | undefined {
	const typed = [...rawWords(query.slice(0, 1000), true)];
	const wanted = new Set(typed.map(termOf).filter((term) => term !== undefined));
	const last = typed.at(-1)?.word;
	if (last === undefined) return undefined;
	const firsts = new Set([last, ...wanted].map((word) => word.charAt(0)));
	const matches = (raw: RawWord) => {
		if (!firsts.has(raw.word.charAt(0))) return false;
		if (raw.word.startsWith(last)) return true;
		const term = termOf(raw);
		return term !== undefined && wanted.has(term);
	};
	return { matches, firsts };
}

/** A word that was meant when nothing matches as typed. */
function nearMatcher(query: string): Matcher | undefined {
	const typed = [...rawWords(query.slice(0, 1000), false)].filter((raw) => raw.script === 'latin');
	const near = typed.map((raw) => raw.word).filter((word) => typosAllowed(word) > 0);
	if (near.length === 0) return undefined;
	const matches = (raw: RawWord) =>
		raw.script === 'latin' &&
		near.some((word) => editsWithin(word, raw.word, typosAllowed(word)) !== undefined);
	return { matches };
}

/** Places that match, none without a matcher, as far as `room` characters behind the first: more than that is not shown. */
function rangesOf(text: string, matcher: Matcher | undefined, room: number): Range[] {
	const ranges: [number, number][] = [];
	if (!matcher) return ranges;
	const { matches, firsts } = matcher;
	const scanned = text.slice(0, MAX_SCANNED);
	for (const raw of (firsts && rawWordsBeginning(scanned, firsts)) ?? rawWords(scanned, true)) {
		if (raw.start > (ranges[0]?.[0] ?? Infinity) + room) break;
		if (!matches(raw)) continue;
		const before = ranges.at(-1);
		// A part of a word comes before the word itself: the two become one mark.
		if (before && raw.start < before[1]) {
			before[0] = Math.min(before[0], raw.start);
			before[1] = Math.max(before[1], raw.end);
		} else ranges.push([raw.start, raw.end]);
	}
	return ranges;
}

/** A stretch begins and ends between words where that costs fewer characters than this. */
const LONGEST_CUT = 30;

/** The stretch to show: the whole text when it fits, else a window that begins shortly before the first mark. */
function windowOf(text: string, ranges: readonly Range[], maxLength: number): Range {
	if (text.length <= maxLength) return [0, text.length];
	const first = ranges[0]?.[0] ?? 0;
	let start = first <= maxLength / 2 ? 0 : first - Math.floor(maxLength / 4);
	start = Math.min(start, text.length - maxLength);
	if (start > 0) {
		const space = text.indexOf(' ', start);
		if (space > 0 && space < first && space - start < LONGEST_CUT) start = space + 1;
		else if (isLowSurrogate(text, start)) start++;
	}
	let end = Math.min(text.length, start + maxLength);
	if (cutsWord(text, end)) {
		const space = text.lastIndexOf(' ', end);
		const lastMark = ranges.findLast(([from]) => from < end)?.[1] ?? start;
		if (end - space < LONGEST_CUT && space >= lastMark) end = space;
	}
	if (isLowSurrogate(text, end)) end--;
	return [start, end];
}

/** Whether a word in a script that puts spaces between them would be cut here. */
const cutsWord = (text: string, at: number) =>
	/^[\p{Script=Latin}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));

const isLowSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** @see TextPort.highlight */
export function highlight(original: string, query: string, maxLength: number): Piece[] {
	const text = original.toWellFormed();
	const typed = matcher(query);
	let ranges = rangesOf(text, typed, maxLength);
	if (typed && ranges.length === 0) ranges = rangesOf(text, nearMatcher(query), maxLength);
	const room = Math.max(1, maxLength - 2);
	const [start, end] = windowOf(text, ranges, text.length <= maxLength ? maxLength : room);
	const pieces: Piece[] = [];
	const push = (piece: string, marked: boolean) => {
		if (piece) pieces.push({ text: piece, marked });
	};
	if (start > 0) push('…', false);
	let at = start;
	for (const [from, to] of ranges) {
		if (to <= start || from >= end) continue;
		push(text.slice(at, Math.max(at, from)), false);
		push(text.slice(Math.max(at, from), Math.min(to, end)), true);
		at = Math.min(to, end);
	}
	push(text.slice(at, end), false);
	if (end < text.length) push('…', false);
	return pieces;
}
