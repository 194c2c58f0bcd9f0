import { setImmediate as breathe } from 'node:timers/promises';
import { askedTexts } from '../../../domain/matching/asked-text.ts';
import {
	LANGUAGES,
	languageOf,
	MeanVector,
	VECTOR_KINDS,
	type Language,
	type VectorKind
} from '../../../domain/matching/language-means.ts';
import { LOCALES } from '../../../domain/shared/locale.ts';
import type { LangText } from '../../../domain/shared/lang-text.ts';
import { challengesSpec } from '../../challenge/challenge-collection.ts';
import type { Embedder } from '../../embedder/port.ts';
import type { Services } from '../../services.ts';
import { isMatchable } from '../build-profile.ts';
import { SIDES } from '../statistics.ts';
import { loadTermNames } from '../term-names.ts';
import { embedCached } from './embed-cached.ts';
import { toEmbed } from './item-passages.ts';
import { ModelMoved } from './model-moved.ts';
import { packFloats, unpackVector } from './packed-vector.ts';
import { meansSpec, vectorSpecs, type StoredMeans } from './vector-collections.ts';
import { forgetSpace, meansId } from './vector-space.ts';

/** Passages read for a mean of each language: enough that more would not move it. */
const SAMPLE = 20_000;
/**
 * The taxonomy's names count as so many texts: enough for a start, and little once there are passages and needs, which
 * are longer and lie elsewhere. (Counted in full they cost .06 of the first ten that languages share.)
 */
const NAMES_COUNT_AS = 10;
/** Texts of needs that stand for what will be asked. */
const ASKED = 500;
/** Fewer texts say nothing of a language: then nothing is taken off. */
const LEAST = 10;
/** Short texts at a time. */
const BATCH = 16;
const ITEMS_A_TURN = 100;
/** While texts are waiting, only a corpus that has grown this much is worth a new estimate: all is projected anew. */
const GROWN_WHILE_BUSY = 4;
const GROWN = 1.5;
const FEW = 50;

type Means = Record<VectorKind, Record<Language, MeanVector>>;

/** Whether the means should be estimated anew. @param busy items wait for their vectors */
export function meansAreDue(means: StoredMeans | undefined, items: number, busy: boolean): boolean {
	if (!means) return true;
	return busy
		? items >= GROWN_WHILE_BUSY * Math.max(means.items, FEW)
		: items >= GROWN * means.items && items > means.items;
}

/** Every text of a trilingual one that says something of its own. */
const written = (text: LangText | undefined): string[] =>
	LOCALES.filter((locale) => !text?.derived?.includes(locale)).flatMap((locale) => text?.[locale] ?? []);

/**
 * Estimates the language means from the lab's trilingual taxonomy, read as queries and as passages, what its needs ask
 * read as queries, and the passages that have vectors.
 * @throws ModelMoved; as the embedder
 */
export async function estimateMeans(
	services: Services & { embedder: Embedder },
	model: string,
	signal?: AbortSignal
): Promise<StoredMeans> {
	const { storage } = services;
	const means = emptyMeans();
	const names = [...(await loadTermNames(services)).values()].flatMap(written);
	const asked: string[] = [];
	for await (const challenge of storage.collection(challengesSpec).scan()) {
		if (!isMatchable(challenge)) continue;
		asked.push(...askedTexts(challenge.content).map(({ text }) => text));
		if (asked.length >= ASKED) break;
	}
	for (const kind of VECTOR_KINDS) {
		await addTexts(services, model, kind, names, means, signal);
		for (const language of LANGUAGES) means[kind][language].countAsAtMost(NAMES_COUNT_AS);
	}
	await addTexts(services, model, 'query', asked, means, signal);
	const items = await addPassages(services, model, means, signal);
	const id = meansId(model);
	const stored = await storage.collection(meansSpec).find(id);
	const now = services.now();
	const next = {
		id,
		createdAt: stored?.createdAt ?? now,
		updatedAt: now,
		model,
		items,
		estimate: (stored?.estimate ?? 0) + 1,
		means: pack(means),
		projected: { solution: { after: '', done: false }, need: { after: '', done: false } }
	};
	const collection = storage.collection(meansSpec);
	const saved = stored
		? await collection.replace({ ...next, version: stored.version }, stored.version)
		: await collection.insert(next);
	forgetSpace(services);
	return saved;
}

const emptyMeans = (): Means => ({
	query: { en: new MeanVector(), zh: new MeanVector() },
	passage: { en: new MeanVector(), zh: new MeanVector() }
});

async function addTexts(
	services: Services & { embedder: Embedder },
	model: string,
	kind: VectorKind,
	texts: readonly string[],
	means: Means,
	signal?: AbortSignal
): Promise<void> {
	const distinct = [...new Set(texts.map((one) => one.trim()).filter(Boolean))];
	for (let at = 0; at < distinct.length; at += BATCH) {
		const some = distinct.slice(at, at + BATCH);
		const asked = some.map((one) => toEmbed(services.text, one));
		const made = await embedCached(services, services.embedder, kind, asked, model, signal);
		if (made.model !== model) throw new ModelMoved(made.model);
		for (const [i, one] of some.entries()) means[kind][languageOf(one)].add(made.vectors[i]!);
	}
}

/** @returns how many items have vectors */
async function addPassages(
	{ storage }: Services,
	model: string,
	means: Means,
	signal?: AbortSignal
): Promise<number> {
	let items = 0;
	for (const side of SIDES) {
		for await (const item of storage.collection(vectorSpecs[side]).scan()) {
			if (item.model !== model) continue;
			if (++items % ITEMS_A_TURN === 0) await breathe(undefined, signal ? { signal } : {});
			for (const { language, vector } of item.passages) {
				const mean = means.passage[language];
				if (vector && mean.count < SAMPLE) mean.add(unpackVector(vector));
			}
		}
	}
	return items;
}

function pack(means: Means): StoredMeans['means'] {
	const packed: StoredMeans['means'] = { query: {}, passage: {} };
	for (const kind of VECTOR_KINDS)
		for (const language of LANGUAGES) {
			const { count } = means[kind][language];
			const mean = means[kind][language].mean();
			if (mean && count >= LEAST) packed[kind][language] = { count, mean: packFloats(mean) };
		}
	return packed;
}
