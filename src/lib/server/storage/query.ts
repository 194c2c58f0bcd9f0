/** What every adapter does to a query before it runs it: checks it against the spec and reads its cursor. */
import type { Aggregate } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { cleanText } from './document.ts';
import type { CollectionSpec, FieldSpec, Filter, Query, Scalar, SortSpec } from './port.ts';

type Spec = Pick<CollectionSpec<Aggregate>, 'name' | 'fields' | 'sorts' | 'unique'>;
export type FieldFilter = Exclude<Filter, { and: readonly Filter[] } | { or: readonly Filter[] }>;

const ID_FIELD: FieldSpec = { path: 'id', type: 'text' };
const TYPEOF = { text: 'string', number: 'number', boolean: 'boolean' } as const;
const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/** A query that was checked. `sort` ends with the id, in the direction of the sort's last field. */
export interface CheckedQuery {
	filter: Filter | undefined;
	sort: SortSpec[];
	limit: number;
	after: CursorKeys | undefined;
	/** Makes the cursor that continues after a document with these sort values. */
	cursorAfter(values: readonly (Scalar | null)[]): string;
}
/** The sort values of the last document of a page, the id last. */
export type CursorKeys = (Scalar | null)[];

/** @throws AppError `invalid` for an unknown field, operator, sort, limit or a cursor of another sort */
export function checkQuery(spec: Spec, query: Query): CheckedQuery {
	const name = query.sort ?? '';
	const sort = sortOf(spec, query.sort);
	const limit = query.limit ?? 50;
	if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw refuse('limit', String(limit));
	return {
		filter: query.filter && checkFilter(spec, query.filter),
		sort,
		limit,
		after: query.cursor === undefined ? undefined : readCursor(spec, name, sort, query.cursor),
		cursorAfter: (values) => Buffer.from(JSON.stringify([name, ...values])).toString('base64url')
	};
}

/** The sort's fields with the id as the tie-break. */
export function sortOf(spec: Spec, name: string | undefined): SortSpec[] {
	if (name === undefined) return [{ field: 'id', direction: 'asc' }];
	const declared = Object.hasOwn(spec.sorts, name) ? spec.sorts[name] : undefined;
	if (!declared) throw refuse('sort', name);
	const direction = declared.at(-1)?.direction ?? 'asc';
	return [...declared, { field: 'id', direction }];
}

/** The declared field of that name; `id` is always there. */
export function fieldOf(spec: Spec, name: string): FieldSpec {
	if (name === 'id') return ID_FIELD;
	const field = Object.hasOwn(spec.fields, name) ? spec.fields[name] : undefined;
	if (!field) throw refuse('field', name);
	return field;
}

/**
 * Checks a filter and cleans its texts as documents' are cleaned.
 * @throws AppError `invalid` for an undeclared field, an operator its type has not, or a value of another type
 */
export function checkFilter(spec: Spec, filter: Filter): Filter {
	if ('and' in filter) return { and: filter.and.map((inner) => checkFilter(spec, inner)) };
	if ('or' in filter) return { or: filter.or.map((inner) => checkFilter(spec, inner)) };
	const field = fieldOf(spec, filter.field);
	if (filter.op === 'exists') return filter;
	if (Boolean(field.array) !== (filter.op === 'contains')) throw refuse('operator', filter.op);
	if ('values' in filter) return { ...filter, values: filter.values.map((value) => checked(field, value)) };
	if (filter.value === null) {
		if (filter.op !== 'eq' && filter.op !== 'ne') throw refuse('value', filter.field);
		return filter;
	}
	if (filter.op === 'starts-with' && field.type !== 'text') throw refuse('operator', filter.op);
	if (RANGES.has(filter.op) && field.type === 'boolean') throw refuse('operator', filter.op);
	return { ...filter, value: checked(field, filter.value) } as Filter;
}

const RANGES: ReadonlySet<string> = new Set(['gt', 'gte', 'lt', 'lte']);

function checked(field: FieldSpec, value: Scalar): Scalar {
	if (typeof value !== TYPEOF[field.type] || Number.isNaN(value)) throw refuse('value', field.path);
	return typeof value === 'string' ? cleanText(value) : value;
}

function readCursor(spec: Spec, name: string, sort: readonly SortSpec[], cursor: string): CursorKeys {
	const parsed = parseJson(Buffer.from(cursor, 'base64url').toString());
	if (!Array.isArray(parsed) || parsed.length !== sort.length + 1 || parsed[0] !== name)
		throw refuse('cursor', name);
	return sort.map(({ field }, index) => {
		const value: unknown = parsed[index + 1];
		if (value === null && field !== 'id') return null;
		if (typeof value !== TYPEOF[fieldOf(spec, field).type]) throw refuse('cursor', name);
		return typeof value === 'string' ? cleanText(value) : (value as Scalar);
	});
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/**
 * Checks a declaration once, when the collection is first used.
 * @throws Error for the programmer: names, sorts or unique indexes that the engines cannot both hold
 */
export function checkSpec(spec: Spec): void {
	const fail = (what: string): never => {
		throw new Error(`Collection "${spec.name}": ${what}`);
	};
	if (!/^[a-z][a-z_]*$/.test(spec.name)) fail('its name is not lower case [a-z_]+');
	const seen = new Set<string>(['id']);
	for (const [name, field] of Object.entries(spec.fields)) {
		if (!NAME.test(name)) fail(`field name "${name}" is not [A-Za-z][A-Za-z0-9_]*`);
		if (seen.has(name.toLowerCase())) fail(`field name "${name}" is there twice but for its case`);
		if (!field.path.split('.').every((part) => NAME.test(part))) fail(`path "${field.path}"`);
		seen.add(name.toLowerCase());
	}
	const single = [
		...Object.values(spec.sorts).flatMap((sort) => sort.map((key) => key.field)),
		...(spec.unique ?? []).flatMap((index) => index.fields)
	];
	for (const name of single) if (fieldOf(spec, name).array) fail(`"${name}" is an array: no sort, no unique`);
}

function refuse(what: string, which: string): AppError {
	return new AppError('invalid', { reason: 'bad-query', fields: { [what]: which } });
}

/** The least text after every text with this prefix, by code point; undefined when there is none. */
export function prefixEnd(prefix: string): string | undefined {
	const points = Array.from(prefix, (char) => char.codePointAt(0) ?? 0);
	while (points.at(-1) === 0x10ffff) points.pop();
	const last = points.pop();
	if (last === undefined) return undefined;
	// The surrogates are no characters: the one after U+D7FF is U+E000.
	return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
}
