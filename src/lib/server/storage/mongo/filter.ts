import type { Document } from 'mongodb';
import type { Aggregate } from '../../../domain/shared/aggregate.ts';
import type { CollectionSpec, FieldSpec, Filter, Scalar, SortSpec } from '../port.ts';
import { fieldOf, prefixEnd, type CursorKeys, type FieldFilter } from '../query.ts';

type Spec = Pick<CollectionSpec<Aggregate>, 'name' | 'fields' | 'sorts' | 'unique'>;
type Condition = Document;
const NOTHING: Condition = { _id: { $in: [] } };

/** Where a field lies in the stored document. */
export function pathOf(spec: Spec, field: string): string {
	return field === 'id' ? '_id' : `doc.${fieldOf(spec, field).path}`;
}

/** A checked filter in MongoDB's language. Comparisons there are by type, so a missing value never compares. */
export function mongoFilter(spec: Spec, filter: Filter): Condition {
	if ('and' in filter)
		return filter.and.length === 0 ? {} : { $and: filter.and.map((inner) => mongoFilter(spec, inner)) };
	if ('or' in filter)
		return filter.or.length === 0 ? NOTHING : { $or: filter.or.map((inner) => mongoFilter(spec, inner)) };
	return { [pathOf(spec, filter.field)]: condition(fieldOf(spec, filter.field), filter) };
}

function condition(field: FieldSpec, filter: FieldFilter): Document | null {
	switch (filter.op) {
		case 'eq':
		case 'contains':
			return filter.value === null ? null : { $eq: filter.value };
		case 'ne':
			return { $ne: filter.value };
		case 'in':
			return { $in: [...filter.values] };
		case 'nin':
			return { $nin: [...filter.values] };
		case 'exists':
			return exists(field, filter.value);
		case 'starts-with':
			return startsWith(filter.value);
		default:
			return { [`$${filter.op}`]: filter.value };
	}
}

function exists(field: FieldSpec, wanted: boolean): Document | null {
	if (!field.array) return wanted ? { $ne: null } : null;
	const any = ANY_OF[field.type];
	return wanted ? any : { $not: any };
}

/** Conditions that every value of a type fulfils, so that an empty array and a missing one are the same. */
const ANY_OF: Record<FieldSpec['type'], Document> = {
	text: { $gte: '' },
	number: { $gte: -Infinity },
	boolean: { $in: [true, false] }
};

/** As a range, which every index answers alike; texts compare by their UTF-8, that is, by code point. */
function startsWith(prefix: string): Document {
	const end = prefixEnd(prefix);
	return end === undefined ? { $gte: prefix } : { $gte: prefix, $lt: end };
}

/** What comes after a cursor, missing values first in `asc` and last in `desc`. */
export function mongoAfter(spec: Spec, sort: readonly SortSpec[], keys: CursorKeys): Condition {
	const branches = sort.map((key, index): Condition => {
		const same = sort
			.slice(0, index)
			.map((before, at) => ({ [pathOf(spec, before.field)]: keys[at] ?? null }));
		return { $and: [...same, beyond(pathOf(spec, key.field), key.direction, keys[index] ?? null)] };
	});
	return { $or: branches };
}

function beyond(path: string, direction: SortSpec['direction'], value: Scalar | null): Condition {
	if (direction === 'asc') return { [path]: value === null ? { $ne: null } : { $gt: value } };
	return value === null ? NOTHING : { $or: [{ [path]: { $lt: value } }, { [path]: null }] };
}

/** A sort with its tie-break as the driver wants it; a Map keeps the order. */
export function mongoSort(spec: Spec, sort: readonly SortSpec[]): Map<string, 1 | -1> {
	return new Map(sort.map((key) => [pathOf(spec, key.field), key.direction === 'asc' ? 1 : -1]));
}
