import { MongoServerError, type Collection, type Document, type IndexDescription } from 'mongodb';
import type { Aggregate } from '../../../domain/shared/aggregate.ts';
import type { CollectionSpec, FieldSpec } from '../port.ts';
import { fieldOf, sortOf } from '../query.ts';
import { MAX_TIME } from './errors.ts';
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

/** What two indexes must have in common to be one: keys in their order, and what restricts them. */
const shapeOf = (index: {
	key: Document | Map<string, unknown>;
	unique?: boolean;
	partialFilterExpression?: Document;
}) =>
	JSON.stringify([
		index.key instanceof Map ? [...index.key] : Object.entries(index.key),
		index.unique ?? false,
		index.partialFilterExpression ?? {}
	]);

/** Codes of "there is no such index": another process took it away first. */
const INDEX_NOT_FOUND = 27;

/**
 * Makes the indexes of a declaration and takes away ours that it no longer has, or has with other keys or options. One
 * that somebody made by hand with the same keys and options serves as well: MongoDB refuses it a second time.
 */
export async function ensureIndexes<D extends Document>(
	collection: Collection<D>,
	spec: Spec
): Promise<void> {
	const wanted = new Map(wantedIndexes(spec).map((index) => [shapeOf(index), index]));
	for (const found of await existingIndexes(collection)) {
		const shape = shapeOf(found);
		const same = wanted.get(shape);
		const ours = /^[fsuo]_/.test(found.name);
		// A unique one is told from the others by its name when a write is refused: it must be ours.
		if (same && (same.name === found.name || (!ours && !same.unique))) wanted.delete(shape);
		else if (ours || same) await drop(collection, found.name);
	}
	if (wanted.size > 0) await collection.createIndexes([...wanted.values()]);
}

async function drop<D extends Document>(collection: Collection<D>, name: string): Promise<void> {
	try {
		await collection.dropIndex(name, MAX_TIME);
	} catch (error) {
		if (!(error instanceof MongoServerError) || error.code !== INDEX_NOT_FOUND) throw error;
	}
}

type Found = { name: string; key: Document; unique?: boolean; partialFilterExpression?: Document };

async function existingIndexes<D extends Document>(collection: Collection<D>): Promise<Found[]> {
	const { db, collectionName } = collection;
	const found = await db.listCollections({ name: collectionName }, { nameOnly: true, ...MAX_TIME }).toArray();
	return found.length === 0 ? [] : ((await collection.listIndexes(MAX_TIME).toArray()) as unknown as Found[]);
}
