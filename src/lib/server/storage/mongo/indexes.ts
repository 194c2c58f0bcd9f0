import type { Collection, Document, IndexDescription } from 'mongodb';
import type { Aggregate } from '../../../domain/shared/aggregate.ts';
import type { CollectionSpec, FieldSpec } from '../port.ts';
import { fieldOf, sortOf } from '../query.ts';
import { mongoSort, pathOf } from './filter.ts';

type Spec = CollectionSpec<Aggregate>;
type Index = IndexDescription & { name: string; key: Map<string, 1 | -1> };

const BSON_TYPE: Record<FieldSpec['type'], string> = { text: 'string', number: 'number', boolean: 'bool' };

/** The indexes of a declaration, by name: f_ a field, s_ a sort, u_ a unique one, o_ the outbox. */
function wantedIndexes(spec: Spec): Index[] {
	const fields = Object.entries(spec.fields).map(([name, field]): Index => {
		const path = pathOf(spec, name);
		return {
			name: `f_${name}`,
			key: field.array ? new Map([[path, 1]]) : new Map([[path, 1] as const, ['_id', 1] as const])
		};
	});
	const sorts = Object.keys(spec.sorts).map((name): Index => ({
		name: `s_${name}`,
		key: mongoSort(spec, sortOf(spec, name))
	}));
	const unique = (spec.unique ?? []).map(({ name, fields: names }): Index => ({
		name: `u_${name}`,
		key: new Map(names.map((field) => [pathOf(spec, field), 1])),
		unique: true,
		// By type: a document where one of them is missing or null stays outside.
		partialFilterExpression: Object.fromEntries(
			names.map((field) => [pathOf(spec, field), { $type: BSON_TYPE[fieldOf(spec, field).type] }])
		)
	}));
	const outbox: Index = {
		name: 'o_pending',
		key: new Map([['pending', 1]]),
		partialFilterExpression: { pending: { $exists: true } }
	};
	return [...withoutRepeats(fields, sorts), ...unique, outbox];
}

/** MongoDB refuses two indexes with the same keys under two names. */
function withoutRepeats(fields: Index[], sorts: Index[]): Index[] {
	const seen = new Set<string>();
	return [...fields, ...sorts].filter((index) => {
		const keys = JSON.stringify([...index.key]);
		return seen.has(keys) ? false : Boolean(seen.add(keys));
	});
}

/** Makes the indexes of a declaration and takes away ours that it no longer has. */
export async function ensureIndexes<D extends Document>(
	collection: Collection<D>,
	spec: Spec
): Promise<void> {
	const wanted = wantedIndexes(spec);
	for (const found of await existingIndexes(collection)) {
		const same = wanted.find((index) => index.name === found.name);
		const keys = JSON.stringify(Object.entries(found.key));
		const kept = same !== undefined && JSON.stringify([...same.key]) === keys;
		if (/^[fsuo]_/.test(found.name) && !kept) await collection.dropIndex(found.name);
	}
	await collection.createIndexes(wanted);
}

async function existingIndexes<D extends Document>(
	collection: Collection<D>
): Promise<{ name: string; key: Document }[]> {
	const found = await collection.db.listCollections({ name: collection.collectionName }).toArray();
	if (found.length === 0) return [];
	const indexes = await collection.listIndexes().toArray();
	return indexes.map((index) => ({ name: String(index['name']), key: index['key'] as Document }));
}
