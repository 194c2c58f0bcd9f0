import { BCP47, type Locale } from '../domain/shared/locale.ts';
import type { Messages } from './en/index.ts';
import type { PublicMessages } from './en/public.ts';

export type { Messages } from './en/index.ts';

/** Dot paths of every message: a missing or misspelt key fails the type check. */
export type MessageKey = Paths<Messages>;
type Paths<T> = T extends string
	? never
	: { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];

/** A translation in another language has the same keys. */
export type Translation<T> = { [K in keyof T]: T[K] extends string ? string : Translation<T[K]> };

export interface Translator {
	(key: MessageKey, values?: Record<string, string | number>): string;
	/** For keys made at run time (error reasons, statuses): the fallback, or the key's last part, when there is none. */
	dynamic(key: string, values?: Record<string, string | number>, fallback?: string): string;
	locale: Locale;
	number(value: number, options?: Intl.NumberFormatOptions): string;
	/** Whole Hong Kong dollars. */
	money(value: number): string;
	/** A calendar day or an instant, in Hong Kong time. */
	date(value: string | Date, options?: Intl.DateTimeFormatOptions): string;
	dateTime(value: string | Date): string;
	/** The time of day to the second, in Hong Kong time. */
	time(value: string | Date): string;
	percent(value: number): string;
	/** `Label: value`, with the language's own colon. */
	pair(label: string, value: string): string;
	/** `Text (aside)`, with the language's own brackets; the text alone where there is nothing to put in them. */
	aside(text: string, aside: string | undefined): string;
	/** A list in one line, with the language's own comma. */
	list(values: readonly string[]): string;
	/** A list as part of a sentence: `A, B, and C`. */
	listAnd(values: readonly string[]): string;
	/** The order of two texts in a list, as the language sorts. */
	compare(a: string, b: string): number;
}

const TIME_ZONE = 'Asia/Hong_Kong';
const lookup = (messages: unknown, key: string): string | undefined => {
	let node: unknown = messages;
	// Its own keys alone, and none of a text: an address can name `__proto__`, and characters have numbers too.
	for (const part of key.split('.'))
		node =
			typeof node === 'object' && node !== null && Object.hasOwn(node, part)
				? (node as Record<string, unknown>)[part]
				: undefined;
	return typeof node === 'string' ? node : undefined;
};
const fill = (message: string, values: Record<string, string | number> = {}) =>
	message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

/** Making a formatter costs a hundred times its use: each is made once a process. */
type Formatter = Intl.NumberFormat | Intl.DateTimeFormat | Intl.ListFormat | Intl.Collator;
const formatters = new Map<string, Formatter>();
function cached<F extends Formatter>(key: string, make: () => F): F {
	const known = formatters.get(key) as F | undefined;
	if (known) return known;
	const made = make();
	formatters.set(key, made);
	return made;
}
const numberFormat = (tag: string, options: Intl.NumberFormatOptions = {}) =>
	cached(`number ${tag} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(tag, options));
const dateFormat = (tag: string, options: Intl.DateTimeFormatOptions) =>
	cached(
		`date ${tag} ${JSON.stringify(options)}`,
		() => new Intl.DateTimeFormat(tag, { timeZone: TIME_ZONE, ...options })
	);
const listFormat = (tag: string) => cached(`list ${tag}`, () => new Intl.ListFormat(tag));
const collator = (tag: string) => cached(`order ${tag}`, () => new Intl.Collator(tag));

/**
 * A translator over one language's messages: `{name}` in a message is filled from `values`.
 * @param messages all of them, or those of the pages for everyone
 */
export function createTranslator(locale: Locale, messages: Translation<PublicMessages>): Translator {
	const tag = BCP47[locale];
	const day = (value: string | Date) =>
		typeof value === 'string' && value.length === 10 ? new Date(`${value}T00:00:00+08:00`) : new Date(value);
	const say = (key: MessageKey, values?: Record<string, string | number>) =>
		fill(lookup(messages, key) ?? key, values);
	return Object.assign(say, {
		locale,
		dynamic: (key: string, values?: Record<string, string | number>, fallback?: string) =>
			fill(lookup(messages, key) ?? fallback ?? key.split('.').at(-1) ?? key, values),
		number: (value: number, options?: Intl.NumberFormatOptions) => numberFormat(tag, options).format(value),
		money: (value: number) =>
			numberFormat(tag, { style: 'currency', currency: 'HKD', maximumFractionDigits: 0 }).format(value),
		date: (value: string | Date, options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }) =>
			dateFormat(tag, options).format(day(value)),
		dateTime: (value: string | Date) =>
			dateFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(day(value)),
		time: (value: string | Date) => dateFormat(tag, { timeStyle: 'medium' }).format(day(value)),
		percent: (value: number) =>
			numberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }).format(value),
		pair: (label: string, value: string) => say('common.pair', { label, value }),
		aside: (text: string, aside: string | undefined) => (aside ? say('common.aside', { text, aside }) : text),
		list: (values: readonly string[]) => values.join(say('common.listComma')),
		listAnd: (values: readonly string[]) => listFormat(tag).format(values),
		compare: (a: string, b: string) => collator(tag).compare(a, b)
	});
}
