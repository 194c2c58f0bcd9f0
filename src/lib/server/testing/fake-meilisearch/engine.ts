import { indexIn, IndexStore, type Document } from './index-store.ts';
import { Refusal } from './refusal.ts';
import { search, type SearchRequest } from './search.ts';
import type { IndexSettings } from './settings.ts';

export interface FakeRequest {
	method: string;
	path: string;
	body: unknown;
}
export interface FakeAnswer {
	status: number;
	body: unknown;
}

type Route = (
	engine: FakeEngine,
	given: { at: string[]; query: URLSearchParams; body: unknown }
) => FakeAnswer;

const ok = (body: unknown): FakeAnswer => ({ status: 200, body });

/** Method and path, to what it does. */
const ROUTES: [string, RegExp, Route][] = [
	['GET', /^\/health$/, () => ok({ status: 'available' })],
	[
		'GET',
		/^\/version$/,
		(engine) => ok({ commitSha: 'stand-in', commitDate: '', pkgVersion: engine.version })
	],
	['GET', /^\/tasks\/(\d+)$/, (engine, { at }) => engine.task(Number(at[0]))],
	['POST', /^\/indexes$/, (engine, { body }) => engine.create(body as { uid: string })],
	['GET', /^\/indexes\/([^/]+)$/, (engine, { at }) => engine.describe(at[0]!)],
	['DELETE', /^\/indexes\/([^/]+)$/, (engine, { at }) => engine.drop(at[0]!)],
	[
		'GET',
		/^\/indexes\/([^/]+)\/stats$/,
		(engine, { at }) => ok({ numberOfDocuments: engine.index(at[0]!).documents.size, isIndexing: false })
	],
	[
		'PATCH',
		/^\/indexes\/([^/]+)\/settings$/,
		(engine, { at, body }) => engine.change(at[0]!, body as Partial<IndexSettings>)
	],
	['GET', /^\/indexes\/([^/]+)\/settings$/, (engine, { at }) => ok(engine.index(at[0]!).settings)],
	[
		'GET',
		/^\/indexes\/([^/]+)\/settings\/embedders$/,
		(engine, { at }) => ok(engine.index(at[0]!).settings.embedders)
	],
	[
		'GET',
		/^\/indexes\/([^/]+)\/settings\/filterable-attributes$/,
		(engine, { at }) => ok(engine.index(at[0]!).settings.filterableAttributes)
	],
	[
		'POST',
		/^\/indexes\/([^/]+)\/documents$/,
		(engine, { at, body }) => engine.write(at[0]!, body as Document[], false)
	],
	[
		'PUT',
		/^\/indexes\/([^/]+)\/documents$/,
		(engine, { at, body }) => engine.write(at[0]!, body as Document[], true)
	],
	['GET', /^\/indexes\/([^/]+)\/documents$/, (engine, { at, query }) => engine.list(at[0]!, query)],
	['GET', /^\/indexes\/([^/]+)\/documents\/([^/]+)$/, (engine, { at }) => engine.one(at[0]!, at[1]!)],
	['DELETE', /^\/indexes\/([^/]+)\/documents\/([^/]+)$/, (engine, { at }) => engine.remove(at[0]!, [at[1]!])],
	[
		'POST',
		/^\/indexes\/([^/]+)\/documents\/delete-batch$/,
		(engine, { at, body }) => engine.remove(at[0]!, body as string[])
	],
	[
		'POST',
		/^\/indexes\/([^/]+)\/search$/,
		(engine, { at, body }) => ok(search(engine.index(at[0]!), body as SearchRequest))
	],
	[
		'POST',
		/^\/multi-search$/,
		(engine, { body }) => engine.many(body as { queries: SearchRequest[]; federation?: unknown })
	],
	['POST', /^\/swap-indexes$/, (engine, { body }) => engine.swap(body as { indexes: [string, string] }[])]
];

export class FakeEngine {
	version = '1.50.0';
	private readonly indexes = new Map<string, IndexStore>();
	private readonly tasks: Record<string, unknown>[] = [];
	private clock = 0;

	answer({ method, path, body }: FakeRequest): FakeAnswer {
		const { pathname, searchParams: query } = new URL(path, 'http://fake');
		try {
			for (const [verb, pattern, route] of ROUTES) {
				const found = verb === method ? pattern.exec(pathname) : null;
				if (found) return route(this, { at: found.slice(1), query, body });
			}
			throw new Refusal(501, 'unknown', `The fake does not know ${method} ${pathname}.`);
		} catch (error) {
			if (error instanceof Refusal) return { status: error.status, body: error.body() };
			throw error;
		}
	}

	index(uid: string): IndexStore {
		return indexIn(this.indexes, uid);
	}

	/** Done at once, told of as Meilisearch does: taken now, its outcome in the task. */
	private enqueue(
		type: string,
		indexUid: string | null,
		work: () => unknown,
		otherwise: unknown = null
	): FakeAnswer {
		const uid = this.tasks.length;
		const enqueuedAt = new Date(this.clock++).toISOString();
		let error: Record<string, string> | null = null;
		let details = otherwise;
		try {
			details = work() ?? otherwise;
		} catch (refusal) {
			if (!(refusal instanceof Refusal)) throw refusal;
			error = refusal.body();
		}
		const status = error ? 'failed' : 'succeeded';
		this.tasks.push({
			uid,
			batchUid: uid,
			indexUid,
			status,
			type,
			canceledBy: null,
			details,
			error,
			enqueuedAt
		});
		return { status: 202, body: { taskUid: uid, indexUid, status: 'enqueued', type, enqueuedAt } };
	}

	task(uid: number): FakeAnswer {
		const task = this.tasks[uid];
		if (!task) throw new Refusal(404, 'task_not_found', `Task \`${uid}\` not found.`);
		return ok(task);
	}

	create({ uid }: { uid: string }): FakeAnswer {
		return this.enqueue('indexCreation', uid, () => {
			if (this.indexes.has(uid))
				throw new Refusal(400, 'index_already_exists', `Index \`${uid}\` already exists.`);
			this.made(uid);
		});
	}

	private made(uid: string): IndexStore {
		const made = this.indexes.get(uid) ?? new IndexStore(new Date(this.clock++).toISOString());
		this.indexes.set(uid, made);
		return made;
	}

	describe(uid: string): FakeAnswer {
		const { createdAt } = this.index(uid);
		return ok({ uid, primaryKey: 'id', createdAt, updatedAt: createdAt });
	}

	drop(uid: string): FakeAnswer {
		return this.enqueue('indexDeletion', uid, () => {
			this.index(uid);
			this.indexes.delete(uid);
		});
	}

	/** Settings that are not understood are refused at once, those that do not fit the documents by the task. */
	change(uid: string, given: Partial<IndexSettings>): FakeAnswer {
		new IndexStore('').change({ ...given });
		return this.enqueue('settingsUpdate', uid, () => this.made(uid).change(given));
	}

	write(uid: string, documents: Document[], partial: boolean): FakeAnswer {
		return this.enqueue(
			'documentAdditionOrUpdate',
			uid,
			() => {
				this.made(uid).add(documents, partial);
				return { receivedDocuments: documents.length, indexedDocuments: documents.length };
			},
			{ receivedDocuments: documents.length, indexedDocuments: 0 }
		);
	}

	remove(uid: string, ids: string[]): FakeAnswer {
		return this.enqueue('documentDeletion', uid, () => ({
			providedIds: ids.length,
			deletedDocuments: this.index(uid).remove(ids),
			originalFilter: null
		}));
	}

	list(uid: string, query: URLSearchParams): FakeAnswer {
		const [offset, limit] = [Number(query.get('offset') ?? 0), Number(query.get('limit') ?? 20)];
		const { documents } = this.index(uid);
		const results = [...documents.values()].slice(offset, offset + limit);
		const fields = query.get('fields')?.split(',');
		return ok({
			results: results.map(({ document }) =>
				fields ? Object.fromEntries(fields.map((name) => [name, document[name]])) : document
			),
			offset,
			limit,
			total: documents.size
		});
	}

	one(uid: string, id: string): FakeAnswer {
		const found = this.index(uid).documents.get(id);
		if (!found) throw new Refusal(404, 'document_not_found', `Document \`${id}\` not found.`);
		return ok(found.document);
	}

	/** One that is wrong fails all. */
	many({ queries, federation }: { queries: SearchRequest[]; federation?: unknown }): FakeAnswer {
		if (federation) throw new Refusal(501, 'unknown', 'The fake knows no federation.');
		const results = queries.map((query, i) => {
			const { indexUid = '' } = query;
			const where = `Inside \`.queries[${i}]\`: `;
			const index = indexIn(this.indexes, indexUid, where);
			try {
				return { indexUid, ...search(index, query) };
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				throw new Refusal(error.status, error.code, where + error.message);
			}
		});
		return ok({ results });
	}

	/** Documents and settings. */
	swap(pairs: { indexes: [string, string] }[]): FakeAnswer {
		return this.enqueue('indexSwap', null, () => {
			for (const [a, b] of pairs.map(({ indexes }) => indexes)) {
				const [one, other] = [this.index(a), this.index(b)];
				this.indexes.set(a, other);
				this.indexes.set(b, one);
			}
		});
	}
}
