import fc from 'fast-check';
import type { Aggregate, DomainEvent } from '../../../domain/shared/aggregate.ts';
import { where, type CollectionSpec, type Filter } from '../port.ts';

/** A document with every kind of declared field. */
export interface Widget extends Aggregate {
	title?: string | null;
	code?: string | null;
	count?: number | null;
	on?: boolean | null;
	tags?: (string | null)[] | null;
	marks?: number[];
	parts?: { kind?: string | null; size?: number }[];
	nested?: { day?: string | null; deep?: { text?: string } } | null;
	extra?: unknown;
}

export const widgets: CollectionSpec<Widget> = {
	name: 'widgets',
	fields: {
		title: { path: 'title', type: 'text' },
		code: { path: 'code', type: 'text' },
		count: { path: 'count', type: 'number' },
		on: { path: 'on', type: 'boolean' },
		day: { path: 'nested.day', type: 'text' },
		deep: { path: 'nested.deep.text', type: 'text' },
		tags: { path: 'tags', type: 'text', array: true },
		marks: { path: 'marks', type: 'number', array: true },
		kinds: { path: 'parts.kind', type: 'text', array: true }
	},
	sorts: {
		title: [{ field: 'title', direction: 'asc' }],
		newest: [{ field: 'day', direction: 'desc' }],
		count: [{ field: 'count', direction: 'asc' }],
		mixed: [
			{ field: 'on', direction: 'desc' },
			{ field: 'count', direction: 'asc' },
			{ field: 'title', direction: 'desc' }
		]
	},
	unique: [{ name: 'code_day', fields: ['code', 'day'] }]
};

export const AT = '2026-11-23T01:00:00.000Z';

export function widget(id: string, more: Partial<Widget> = {}): Omit<Widget, 'version'> {
	return { id, createdAt: AT, updatedAt: AT, ...more };
}

export function eventFor(id: string, version = 1, name = `${id}.${version}`): DomainEvent {
	return {
		id: name,
		type: 'widget.changed',
		at: AT,
		by: 'tester',
		aggregate: { kind: 'widget', id, version },
		data: { 'a.dotted': { $key: '局' } }
	};
}

/** Few values, so that filters meet: both scripts, beyond U+FFFF, an empty one, controls, lookalike syntax. */
const TEXTS = [
	'',
	'a',
	'A',
	'ab',
	'abc',
	'業務',
	'業務需要',
	'业务',
	'𠮷野',
	'𠮷',
	'\uFFFD',
	'é',
	'z\t',
	'%_',
	'$or',
	'\'"',
	'10',
	'9'
];
const NUMBERS = [
	0,
	-1,
	1,
	1.5,
	7,
	2 ** 31,
	-(2 ** 31) - 1,
	Number.MAX_SAFE_INTEGER,
	Number.MIN_SAFE_INTEGER,
	1e300
];
const DAYS = ['2026-11-23', '2026-11-23T01:00:00.000Z', '2025-01-01', '1999-12-31'];
const text = fc.constantFrom(...TEXTS);
const number = fc.constantFrom(...NUMBERS);
const day = fc.constantFrom(...DAYS);
const maybe = <V>(values: fc.Arbitrary<V>) => fc.option(values, { nil: null, freq: 4 });

/** A document without an id; any part may be missing or null. No `code`: it takes part in the unique index. */
export const widgetBody: fc.Arbitrary<Partial<Widget>> = fc.record(
	{
		title: maybe(text),
		count: maybe(number),
		on: maybe(fc.boolean()),
		tags: maybe(fc.array(maybe(text), { maxLength: 4 })),
		marks: fc.array(number, { maxLength: 3 }),
		parts: fc.array(fc.record({ kind: maybe(text), size: number }, { requiredKeys: [] }), { maxLength: 3 }),
		nested: maybe(
			fc.record({ day: maybe(day), deep: fc.record({ text }, { requiredKeys: [] }) }, { requiredKeys: [] })
		),
		extra: fc.jsonValue({ maxDepth: 2 })
	},
	{ requiredKeys: [] }
);

const onText = (field: string) =>
	fc.oneof(
		maybe(text).map((value) => where.eq(field, value)),
		maybe(text).map((value) => where.ne(field, value)),
		fc.array(text, { maxLength: 3 }).map((values) => where.in(field, values)),
		fc.array(text, { maxLength: 3 }).map((values) => where.notIn(field, values)),
		text.map((value) => where.startsWith(field, value)),
		text.map((value) => where.gt(field, value)),
		text.map((value) => where.lte(field, value)),
		fc.boolean().map((value) => where.exists(field, value))
	);
const onNumber = fc.oneof(
	maybe(number).map((value) => where.eq('count', value)),
	number.map((value) => where.ne('count', value)),
	fc.array(number, { maxLength: 3 }).map((values) => where.in('count', values)),
	number.map((value) => where.gte('count', value)),
	number.map((value) => where.lt('count', value)),
	fc.boolean().map((value) => where.exists('count', value))
);
const onBoolean = fc.oneof(
	maybe(fc.boolean()).map((value) => where.eq('on', value)),
	maybe(fc.boolean()).map((value) => where.ne('on', value)),
	fc.array(fc.boolean(), { maxLength: 2 }).map((values) => where.in('on', values)),
	fc.array(fc.boolean(), { maxLength: 2 }).map((values) => where.notIn('on', values))
);
const onArrays = fc.oneof(
	text.map((value) => where.contains('tags', value)),
	text.map((value) => where.contains('kinds', value)),
	number.map((value) => where.contains('marks', value)),
	fc
		.tuple(fc.constantFrom('tags', 'kinds', 'marks'), fc.boolean())
		.map(([field, value]) => where.exists(field, value))
);

/** Any filter over any field, and trees of them. */
export const anyFilter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
	filter: fc.oneof(
		{ maxDepth: 2, withCrossShrink: true },
		fc.oneof(onText('title'), onText('day'), onText('deep'), onNumber, onBoolean, onArrays),
		fc.array(tie('filter'), { maxLength: 3 }).map((and) => where.and(...and)),
		fc.array(tie('filter'), { maxLength: 3 }).map((or) => where.or(...or))
	)
})).filter;

export const anySort: fc.Arbitrary<string | undefined> = fc.constantFrom(
	undefined,
	...Object.keys(widgets.sorts)
);
