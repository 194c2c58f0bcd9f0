import { setTimeout as delay } from 'node:timers/promises';
import type { EnqueuedTaskPromise, Meilisearch } from 'meilisearch';
import { AppError } from '../../../domain/shared/error.ts';
import type { Rebuild, SearchDocument, SearchIndexSpec } from '../port.ts';
import { settingsOf } from './settings.ts';
import { batchesOf } from './stored.ts';
import { asked, codeOf, failureOf, finished, POLL_MS, TASK_MS, unavailable } from './tasks.ts';
import { bodyFor, isMissingVectors, writeDocuments } from './write.ts';

/** Writes waiting for the engine at a time: it takes them together, which is far faster than one by one. */
const IN_FLIGHT = 20;
/** One of them may wait for all the others, vectors among them. */
const REBUILD_TASK_MS = 1_800_000;

export const nextOf = (uid: string): string => `${uid}_next`;

/** Creates an index where there is none: asked first, for a server lists each failed task. */
async function createIndex(client: Meilisearch, uid: string): Promise<void> {
	if ((await madeAt(client, uid)) !== undefined) return;
	await finished(client.createIndex(uid, { primaryKey: 'id' }), ['index_already_exists']);
}

/** Creates an index where there is none and gives it its settings. */
export async function prepareIndex(client: Meilisearch, uid: string, spec: SearchIndexSpec): Promise<void> {
	await createIndex(client, uid);
	await finished(client.index(uid).updateSettings(settingsOf(spec)));
}

/** When an index was made; undefined where there is none. */
export async function madeAt(client: Meilisearch, uid: string): Promise<string | undefined> {
	try {
		return String((await client.getRawIndex(uid)).createdAt);
	} catch (error) {
		if (codeOf(error) === 'index_not_found') return undefined;
		throw unavailable(error);
	}
}

/**
 * Exchanges two indexes, one of which was made at `made`. A key for some indexes only may swap them and not read the
 * task of it, which belongs to no one index: then it is over when the name has the other index.
 */
async function swap(client: Meilisearch, uid: string, next: string, made: string | undefined): Promise<void> {
	try {
		await finished(client.swapIndexes([{ indexes: [uid, next], rename: false }]));
	} catch (error) {
		if (failureOf(error) !== 'task_not_found') throw error;
		for (const until = performance.now() + TASK_MS; (await madeAt(client, uid)) !== made;) {
			if (performance.now() > until) throw error;
			await delay(POLL_MS);
		}
	}
}

/** Documents sent to an index whose tasks are not over yet. */
function writesTo(client: Meilisearch, uid: string) {
	const waiting: { task: EnqueuedTaskPromise; documents: readonly SearchDocument[] }[] = [];
	/** Until so many are left at the most. */
	const settle = async (most: number) => {
		for (let first = waiting[0]; first && waiting.length > most; first = waiting[0]) {
			waiting.shift();
			try {
				await finished(first.task, [], REBUILD_TASK_MS);
			} catch (error) {
				if (!isMissingVectors(error)) throw error;
				await writeDocuments(client, uid, first.documents);
			}
		}
	};
	return {
		settle,
		async send(documents: readonly SearchDocument[]) {
			const body = await bodyFor(client, uid, documents);
			const task = client.index(uid).addDocumentsFromString(body, 'application/json');
			await asked(task);
			waiting.push({ task, documents });
			await settle(IN_FLIGHT);
		},
		forget() {
			waiting.length = 0;
		}
	};
}

/**
 * Fills a second index and swaps the two. A swap exchanges settings too, so the new one has its own first. A swapped
 * out index is deleted.
 */
export async function startRebuild(
	client: Meilisearch,
	uid: string,
	spec: SearchIndexSpec
): Promise<Rebuild> {
	const next = nextOf(uid);
	await finished(client.deleteIndex(next), ['index_not_found']);
	await prepareIndex(client, next, spec);
	const mine = await madeAt(client, next);
	const writes = writesTo(client, next);
	const check = async () => {
		if ((await madeAt(client, next)) !== mine)
			throw new AppError('conflict', { reason: 'rebuild-taken-over' });
	};

	return {
		async add(documents: readonly SearchDocument[]) {
			if (documents.length === 0) return;
			await check();
			for (const batch of batchesOf(documents)) await writes.send(batch);
		},
		async finish() {
			await writes.settle(0);
			await check();
			// A swap needs both: the old one may never have been made.
			await createIndex(client, uid);
			await swap(client, uid, next, mine);
			await finished(client.deleteIndex(next), ['index_not_found']);
		},
		async abandon() {
			await check();
			writes.forget();
			await finished(client.deleteIndex(next), ['index_not_found']);
		}
	};
}
