/** The contract in a few lines over arrays: what every adapter is compared with. */
import type { Aggregate } from '../../../domain/shared/aggregate.ts';
import type { CollectionSpec, FieldSpec, Filter, Scalar, SortSpec } from '../port.ts';

type Spec = CollectionSpec<Aggregate>;

/** The scalars at a field of a document; none where it is null or missing. */
function fieldValues(spec: Spec, document: unknown, name: string): Scalar[] {
	const field: FieldSpec = name === 'id' ? { path: 'id', type: 'text' } : (spec.fields[name] as FieldSpec);
	let nodes: unknown[] = [document];
	for (const part of field.path.split('.'))
		nodes = nodes.map((node) => (node as Record<string, unknown> | null | undefined)?.[part]).flat();
	return nodes.filter((node): node is Scalar => node !== null && node !== undefined);
}

/** By code point, which JavaScript's `<` is not beyond U+FFFF. */
function compareText(a: string, b: string): number {
	return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function compare(a: Scalar | undefined, b: Scalar | undefined): number {
	if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
	if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
	return Number(a) - Number(b);
}

export function matches(spec: Spec, document: unknown, filter: Filter): boolean {
	if ('and' in filter) return filter.and.every((inner) => matches(spec, document, inner));
	if ('or' in filter) return filter.or.some((inner) => matches(spec, document, inner));
	const values = fieldValues(spec, document, filter.field);
	const value = values[0];
	switch (filter.op) {
		case 'exists':
			return values.length > 0 === filter.value;
		case 'contains':
			return values.includes(filter.value);
		case 'eq':
			return (value ?? null) === filter.value;
		case 'ne':
			return (value ?? null) !== filter.value;
		case 'in':
			return value !== undefined && filter.values.includes(value);
		case 'nin':
			return value === undefined || !filter.values.includes(value);
		case 'starts-with':
			return typeof value === 'string' && value.startsWith(filter.value);
	}
	if (value === undefined) return false;
	const order = compare(value, filter.value);
	return { gt: order > 0, gte: order >= 0, lt: order < 0, lte: order <= 0 }[filter.op];
}

export function sorted<T extends Aggregate>(
	spec: Spec,
	documents: readonly T[],
	sort: readonly SortSpec[]
): T[] {
	return documents.toSorted((a, b) => {
		for (const { field, direction } of sort) {
			const order = compare(fieldValues(spec, a, field)[0], fieldValues(spec, b, field)[0]);
			if (order !== 0) return direction === 'asc' ? order : -order;
		}
		return 0;
	});
}
