import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { suggestMapping, type ImportKind } from '../../src/lib/domain/import/import-fields.ts';
import { readConfig } from '../../src/lib/server/config.ts';
import { closeServices, createServices } from '../../src/lib/server/container.ts';
import { drainEvents } from '../../src/lib/server/events/drain-events.ts';
import { subscribers } from '../../src/lib/server/events/subscribers.ts';
import { indexes } from '../../src/lib/server/indexes.ts';
import { importRows } from '../../src/lib/server/import/import-rows.ts';
import { ensureLab } from '../../src/lib/server/organisation/ensure-lab.ts';
import type { Ctx, Services } from '../../src/lib/server/services.ts';
import { seedTaxonomy } from '../../src/lib/server/taxonomy/seed-taxonomy.ts';
import { embedSet } from './embed-set.ts';
import { keptEmbedder } from './kept-embedder.ts';

/** A collection with judgements, brought in as a newcomer would bring a file in: import, then the event log. */
export interface LoadedSet {
	services: Services;
	ctx: Ctx;
	/** Which vectors there are, for the report. */
	vectors: string;
	/** Closes the stores and removes their folder. */
	close(): Promise<void>;
}

/** What the matcher waits for; notifications and the audit trail follow later in a running server too. */
const NEEDED = new Set(['match-profiles', 'search-sync']);

const say = (line: string) => process.stderr.write(`${line}\n`);

/**
 * Opens a store of its own (a temporary DATA_DIR; MONGODB_URI and MEILI_URL are honoured) and imports a folder of
 * `queries.jsonl` and `docs.jsonl`, everything listed and published. With EMBEDDER_URL it waits for the vectors that
 * ranking needs.
 * @param reverse documents become challenges and queries solutions, instead of the other way round
 */
export async function loadSet(folder: string, { reverse = false } = {}): Promise<LoadedSet> {
	for (const name of ['queries.jsonl', 'docs.jsonl'])
		if (!existsSync(path.join(folder, name))) throw new Error(`There is no ${name} in ${folder}.`);
	const dataDir = mkdtempSync(path.join(tmpdir(), 'labmatch-set-'));
	// Indexes of its own on a shared server: other documents would take the places of candidates.
	const own = { DATA_DIR: dataDir, MEILI_PREFIX: `labmatch_set_${randomUUID()}_`, LOG_LEVEL: 'warn' };
	const opened = await createServices(readConfig({ ...process.env, ...own }));
	const embedder = opened.embedder && (await keptEmbedder(opened.embedder));
	const services: Services = { ...opened, ...(embedder ? { embedder } : {}) };
	const ctx: Ctx = {
		...services,
		actor: { kind: 'system', name: 'import' },
		locale: 'en',
		requestId: 'set'
	};
	const close = async () => {
		if (services.search.kind === 'meilisearch')
			await Promise.allSettled(indexes.map(({ name }) => services.search.drop(name)));
		await closeServices(services);
		embedder?.close();
		rmSync(dataDir, { recursive: true, force: true });
	};
	let vectors = 'none';
	try {
		await seedTaxonomy(services);
		await ensureLab(services);
		await bringSet(ctx, folder, reverse);
		await follow(services);
		vectors = await embedSet(ctx, say, reverse);
		if (embedder) await follow(services);
	} catch (error) {
		await close();
		throw error;
	}
	return { services, ctx, vectors, close };
}

/** Imports a folder's documents and queries; rows that are there already stay as they are. */
export async function bringSet(ctx: Ctx, folder: string, reverse = false): Promise<void> {
	await bring(ctx, path.join(folder, 'docs.jsonl'), reverse ? 'challenges' : 'solutions');
	await bring(ctx, path.join(folder, 'queries.jsonl'), reverse ? 'solutions' : 'challenges');
}

async function bring(ctx: Ctx, file: string, kind: ImportKind): Promise<void> {
	const headings = [...new Set(rowsOf(file).flatMap((row) => Object.keys(row)))];
	const started = performance.now();
	let told = started;
	const counts = await importRows(
		ctx,
		{ path: file, name: path.basename(file) },
		{ kind, mapping: suggestMapping(headings, kind), dryRun: false, publish: true },
		{
			onProgress: ({ rows }) => {
				if (performance.now() - told < 3000) return;
				told = performance.now();
				say(`  ${kind}: ${rows} rows …`);
			}
		}
	);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	say(`${kind}: ${counts.created} imported, ${counts.rejected} rejected (${seconds} s)`);
}

export const rowsOf = (file: string): Record<string, unknown>[] =>
	readFileSync(file, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line) => JSON.parse(line) as Record<string, unknown>);

async function follow(services: Services): Promise<void> {
	const started = performance.now();
	const needed = subscribers.filter(({ name }) => NEEDED.has(name));
	say(`indexing: ${needed.map(({ name }) => name).join(', ')} …`);
	await drainEvents(services, needed);
	say(`indexed (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
