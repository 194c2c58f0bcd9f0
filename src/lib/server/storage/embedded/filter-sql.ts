import type { Scalar, SortSpec, Filter } from '../port.ts';
import { prefixEnd, type CursorKeys, type FieldFilter } from '../query.ts';
import { arrayTable, column, toSql } from './schema.ts';

/** A condition with its values in order. Its text depends on the query's shape only, so statements are reused. */
export interface Sql {
	text: string;
	values: (string | number | null)[];
}

const COMPARE = { gt: '>', gte: '>=', lt: '<', lte: '<=' } as const;
const sql = (text: string, ...values: Sql['values']): Sql => ({ text, values });

/** A checked filter as a condition on the collection's table. */
export function filterSql(
	spec: { name: string; fields: Record<string, { array?: boolean }> },
	filter: Filter
): Sql {
	if ('and' in filter)
		return joined(
			filter.and.map((inner) => filterSql(spec, inner)),
			'AND',
			'1'
		);
	if ('or' in filter)
		return joined(
			filter.or.map((inner) => filterSql(spec, inner)),
			'OR',
			'0'
		);
	return spec.fields[filter.field]?.array ? arraySql(spec, filter) : scalarSql(filter);
}

export function joined(parts: readonly Sql[], word: 'AND' | 'OR', empty: string): Sql {
	if (parts.length === 0) return sql(empty);
	return {
		text: `(${parts.map((part) => part.text).join(` ${word} `)})`,
		values: parts.flatMap((part) => part.values)
	};
}

function arraySql(spec: { name: string }, filter: FieldFilter): Sql {
	const rows = `SELECT rid FROM ${arrayTable(spec)} WHERE field = ?`;
	if (filter.op === 'contains')
		return sql(`rid IN (${rows} AND value = ?)`, filter.field, toSql(filter.value));
	const not = filter.op === 'exists' && !filter.value ? 'NOT ' : '';
	return sql(`rid ${not}IN (${rows})`, filter.field);
}

function scalarSql(filter: FieldFilter): Sql {
	const name = column(filter.field);
	switch (filter.op) {
		case 'exists':
			return sql(`${name} IS ${filter.value ? 'NOT ' : ''}NULL`);
		case 'eq':
			return filter.value === null ? sql(`${name} IS NULL`) : sql(`${name} = ?`, toSql(filter.value));
		case 'ne':
			return filter.value === null
				? sql(`${name} IS NOT NULL`)
				: sql(`${name} IS NOT ?`, toSql(filter.value));
		case 'in':
			return sql(`${name} IN (SELECT value FROM json_each(?))`, list(filter.values));
		case 'nin':
			return sql(`(${name} IS NULL OR ${name} NOT IN (SELECT value FROM json_each(?)))`, list(filter.values));
		case 'starts-with':
			return startsWith(name, filter.value);
		case 'contains':
			return sql('0');
		default:
			return sql(`${name} ${COMPARE[filter.op]} ?`, filter.value);
	}
}

const list = (values: readonly Scalar[]): string => JSON.stringify(values.map(toSql));

/** As a range, which the index answers; the highest code point stands after every text with the prefix but itself. */
function startsWith(name: string, prefix: string): Sql {
	if (prefix === '') return sql(`${name} IS NOT NULL`);
	const next = prefixEnd(prefix);
	if (next === undefined) return sql(`${name} >= ?`, prefix);
	return sql(`(${name} >= ? AND ${name} < ?)`, prefix, next);
}

/** What comes after a cursor, missing values first in `asc` and last in `desc`. */
export function afterSql(sort: readonly SortSpec[], keys: CursorKeys): Sql {
	const branches = sort.map((_, index) =>
		joined(
			sort.slice(0, index + 1).map((key, at) => {
				const name = column(key.field);
				const value = toSql(keys[at] ?? null);
				return at < index ? sql(`${name} IS ?`, value) : beyond(name, key.direction, value);
			}),
			'AND',
			'1'
		)
	);
	const first = sort[0];
	const value = toSql(keys[0] ?? null);
	const after = joined(branches, 'OR', '0');
	if (!first || value === null || first.direction === 'desc') return after;
	// Says again what follows from the branches, so that the index starts at the cursor.
	return joined([sql(`${column(first.field)} >= ?`, value), after], 'AND', '1');
}

function beyond(name: string, direction: SortSpec['direction'], value: string | number | null): Sql {
	if (direction === 'asc') return value === null ? sql(`${name} IS NOT NULL`) : sql(`${name} > ?`, value);
	return value === null ? sql('0') : sql(`(${name} < ? OR ${name} IS NULL)`, value);
}
