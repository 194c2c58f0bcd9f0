import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Embedded, Embedder, EmbedOptions } from '../../src/lib/server/embedder/port.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../.cache/embeddings');

/**
 * An embedder that keeps every vector in `.cache/embeddings/`: judged sets are measured many times, and embedding them
 * takes far longer than ranking them.
 */
export async function keptEmbedder(embedder: Embedder): Promise<Embedder & { close(): void }> {
	const { model } = await embedder.health();
	mkdirSync(FOLDER, { recursive: true });
	const name = createHash('sha256').update(model).digest('hex').slice(0, 12);
	const db = new DatabaseSync(path.join(FOLDER, `${name}.db`), { timeout: 10_000 });
	db.exec('PRAGMA journal_mode = WAL; CREATE TABLE IF NOT EXISTS vector (key TEXT PRIMARY KEY, value BLOB)');
	const read = db.prepare('SELECT value FROM vector WHERE key = ?');
	const write = db.prepare('INSERT OR REPLACE INTO vector (key, value) VALUES (?, ?)');
	const keyOf = (kind: string, text: string) => createHash('sha256').update(`${kind}\0${text}`).digest('hex');

	async function through(
		kind: 'queries' | 'passages',
		texts: readonly string[],
		options: EmbedOptions
	): Promise<Embedded> {
		const known = new Map<string, Float32Array>();
		for (const text of texts) {
			const value = read.get(keyOf(kind, text))?.['value'];
			if (value instanceof Uint8Array) known.set(text, new Float32Array(Uint8Array.from(value).buffer));
		}
		const missing = [...new Set(texts.filter((text) => !known.has(text)))];
		if (missing.length > 0) {
			const made = await embedder[kind](missing, options);
			for (const [i, text] of missing.entries()) {
				const vector = made.vectors[i]!;
				known.set(text, vector);
				write.run(
					keyOf(kind, text),
					new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength).slice()
				);
			}
		}
		return { model, vectors: texts.map((text) => known.get(text)!) };
	}
	return {
		name: embedder.name,
		key: embedder.key,
		batch: embedder.batch,
		queries: (texts, options = {}) => through('queries', texts, options),
		passages: (texts, options = {}) => through('passages', texts, options),
		health: (options) => embedder.health(options),
		close: () => db.close()
	};
}
