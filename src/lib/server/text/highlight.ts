import type { Excerpt, Shown } from './port.ts';
import { rawWords, rawWordsBeginning } from './tokens.ts';
import { waysToFind, type Way } from './highlight-ways.ts';

/** Only so much of a text is looked at: a list shows many of them. */
const MAX_SCANNED = 4000;

type Range = readonly [start: number, end: number];

/** Places that match, as far as `room` characters behind the first: more than that is not shown. */
function rangesOf(text: string, { matches, candidates, script }: Way, room: number): Range[] {
	const ranges: Range[] = [];
	const scanned = text.slice(0, MAX_SCANNED);
	if (script === 'han' && !/\p{Script=Han}/u.test(scanned)) return ranges;
	for (const raw of (candidates && rawWordsBeginning(scanned, candidates)) ?? rawWords(scanned, true)) {
		if (raw.start > (ranges[0]?.[0] ?? Infinity) + room) break;
		if ((script && raw.script !== script) || !matches(raw)) continue;
		let { start, end } = raw;
		// The parts of a word come before the word itself: all of them become one mark.
		for (let before = ranges.at(-1); before && start < before[1]; before = ranges.at(-1)) {
			start = Math.min(before[0], start);
			end = Math.max(before[1], end);
			ranges.pop();
		}
		ranges.push([start, end]);
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

/** By each of the texts, what is marked in it: the first way that finds something in one of them is that of all. */
function marksOf(shown: readonly Shown[], ways: Iterable<Way>): Range[][] {
	for (const way of ways) {
		const marks = shown.map(({ text, maxLength }) => rangesOf(text, way, maxLength));
		if (marks.some((ranges) => ranges.length > 0)) return marks;
	}
	return shown.map(() => []);
}

/** @see TextPort.highlighter */
export function highlighter(query: string): (texts: readonly Shown[]) => Excerpt[] {
	const ways = remembering(waysToFind(query));
	return (originals) => {
		const shown = originals.map(({ text, maxLength }) => ({ text: text.toWellFormed(), maxLength }));
		const marks = marksOf(shown, ways);
		return shown.map((one, i) => excerptOf(one, marks[i] ?? []));
	};
}

/** What comes from `source`, as often as it is asked for, made when it is first asked for. */
function remembering<T>(source: Iterator<T, void>): Iterable<T> {
	const made: T[] = [];
	return {
		*[Symbol.iterator]() {
			for (let i = 0; ; i++) {
				if (i === made.length) {
					const next = source.next();
					if (next.done) return;
					made.push(next.value);
				}
				yield made[i]!;
			}
		}
	};
}

function excerptOf({ text, maxLength }: Shown, ranges: readonly Range[]): Excerpt {
	const room = Math.max(1, maxLength - 2);
	const [start, end] = windowOf(text, ranges, text.length <= maxLength ? maxLength : room);
	const before = start > 0 ? '…' : '';
	const marks: Range[] = [];
	for (const range of ranges) {
		if (range[1] <= start || range[0] >= end) continue;
		const [from, to] = range.map((at) => Math.min(Math.max(at, start), end) - start + before.length) as [
			number,
			number
		];
		const last = marks.at(-1);
		if (last && from <= last[1]) marks[marks.length - 1] = [last[0], to];
		else marks.push([from, to]);
	}
	return { text: before + text.slice(start, end) + (end < text.length ? '…' : ''), marks };
}
