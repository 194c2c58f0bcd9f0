import { looksLikeText } from './clean-draft.ts';
import { flagStale, type LangText } from './lang-text.ts';
import { LOCALES, type Locale } from './locale.ts';

type Typed = LangText & { reviewed?: Locale[] };
/** Fills Simplified Chinese from Traditional (TextPort.complete); given, since the domain has no dictionaries. */
type Complete = (text: LangText) => LangText;

/**
 * Settles every trilingual text inside a cleaned draft, however deep: machine-made languages are made anew and
 * marked, translations whose source changed are flagged as stale, save those that `reviewed` says were read.
 * @param before the content as stored, its rows matched by `rowBefore`; undefined for something new
 */
export function settleTexts(after: unknown, before: unknown, complete: Complete): unknown {
	if (Array.isArray(after)) {
		const old: unknown[] = Array.isArray(before) ? before : [];
		return after.map((item, i) => settleTexts(item, rowBefore(item, old, i), complete));
	}
	if (typeof after !== 'object' || after === null) return after;
	const old = typeof before === 'object' && before !== null ? (before as Record<string, unknown>) : undefined;
	if (looksLikeText(after)) return settleText(after as Typed, old as LangText | undefined, complete);
	return Object.fromEntries(
		Object.entries(after).map(([key, value]) => [key, settleTexts(value, old?.[key], complete)])
	);
}

/**
 * What a typed row was when it was stored. Forms send rows in their order and leave emptied ones out: so the one that
 * still shares words in a language is it, at its own place before any other; else the one at its place.
 */
export function rowBefore<T>(typed: unknown, before: readonly T[], place: number): T | undefined {
	const words = new Set(wordsIn(typed));
	const shares = (row: T) => wordsIn(row).some((one) => words.has(one));
	const atPlace = before[place];
	if (atPlace !== undefined && shares(atPlace)) return atPlace;
	return before.find(shares) ?? atPlace;
}

/** Each language's words of the texts inside, with where they stand. */
function wordsIn(node: unknown, path = ''): string[] {
	if (typeof node !== 'object' || node === null) return [];
	if (!looksLikeText(node))
		return Object.entries(node).flatMap(([key, value]) => wordsIn(value, `${path}.${key}`));
	const text = node as LangText;
	return LOCALES.flatMap((locale) => (text[locale] ? [`${path} ${locale} ${text[locale]}`] : []));
}

/** `settleTexts` for one text. */
export function settleText(typed: Typed, before: LangText | undefined, complete: Complete): LangText {
	const words: LangText = {};
	for (const locale of LOCALES) if (typed[locale] !== undefined) words[locale] = typed[locale];
	const derived = derivedOf(words, before, complete);
	const settled = flagStale(before, complete(derived.length > 0 ? { ...words, derived } : words));
	const reviewed: readonly Locale[] = Array.isArray(typed.reviewed) ? typed.reviewed : [];
	const stale = (settled.stale ?? []).filter((locale) => !reviewed.includes(locale));
	const { stale: _before, derived: marks, ...rest } = settled;
	return { ...rest, ...(marks?.length ? { derived: marks } : {}), ...(stale.length > 0 ? { stale } : {}) };
}

/**
 * A form posts words only. A language that was the machine's and came back untouched still is; so is one that is
 * word for word what the machine makes (a row that moved to another place has no old text beside it).
 */
function derivedOf(words: LangText, before: LangText | undefined, complete: Complete): Locale[] {
	if (!words.tc) return [];
	const made = complete({ tc: words.tc });
	return LOCALES.filter(
		(locale) =>
			words[locale] !== undefined &&
			((before?.derived?.includes(locale) && words[locale] === before[locale]) ||
				(made.derived?.includes(locale) && words[locale] === made[locale]))
	);
}
