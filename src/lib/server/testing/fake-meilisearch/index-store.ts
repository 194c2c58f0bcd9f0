import { indexNotFound, Refusal } from './refusal.ts';
import { changed, defaultSettings, type IndexSettings } from './settings.ts';
import { wordsOf } from './words.ts';

export type Document = Record<string, unknown> & { _vectors?: Record<string, unknown> };

interface Stored {
	/** Its place: what is equal by every rule comes in this order. */
	place: number;
	document: Document;
	/** Words of each attribute, in order. */
	words: Map<string, string[]>;
}

/** One index: its documents, and which of them hold a word in an attribute. */
export class IndexStore {
	settings = defaultSettings();
	readonly createdAt: string;
	readonly documents = new Map<string, Stored>();
	readonly byPlace: (Stored | undefined)[] = [];
	/** Attribute, then word, to the places of documents. */
	private postings = new Map<string, Map<string, Set<number>>>();

	constructor(createdAt: string) {
		this.createdAt = createdAt;
	}

	/** @throws Refusal, and then nothing is added */
	add(given: readonly Document[], partial: boolean): void {
		const checked = given.map((document) => {
			const id = idOf(document);
			const before = partial ? this.documents.get(id)?.document : undefined;
			const whole: Document = { ...before, ...document };
			if (before?._vectors ?? document._vectors)
				whole._vectors = { ...before?._vectors, ...document._vectors };
			checkVectors(id, whole, this.settings);
			return { id, whole };
		});
		for (const { id, whole } of checked) this.put(id, whole);
	}

	remove(ids: readonly string[]): number {
		let removed = 0;
		for (const id of ids) {
			const stored = this.documents.get(id);
			if (!stored) continue;
			removed++;
			this.forget(stored);
			this.documents.delete(id);
			this.byPlace[stored.place] = undefined;
		}
		return removed;
	}

	/** @throws Refusal when a document says nothing of a new embedder, and then nothing is changed */
	change(given: Partial<IndexSettings>): void {
		const settings = changed(this.settings, given);
		for (const [id, { document }] of this.documents) checkVectors(id, document, settings);
		this.settings = settings;
		if (!given.searchableAttributes) return;
		this.postings = new Map();
		for (const stored of this.documents.values()) this.index(stored);
	}

	/** Places of the documents that hold a word in an attribute. */
	holding(attribute: string, word: string): ReadonlySet<number> | undefined {
		return this.postings.get(attribute)?.get(word);
	}

	vocabulary(attribute: string): Iterable<string> {
		return this.postings.get(attribute)?.keys() ?? [];
	}

	/** Searchable attributes, in order of their rank. */
	get attributes(): string[] {
		const { searchableAttributes } = this.settings;
		return searchableAttributes[0] === '*' ? [...this.postings.keys()] : searchableAttributes;
	}

	private put(id: string, document: Document): void {
		const before = this.documents.get(id);
		if (before) this.forget(before);
		const stored: Stored = { place: before?.place ?? this.byPlace.length, document, words: new Map() };
		this.byPlace[stored.place] = stored;
		this.documents.set(id, stored);
		this.index(stored);
	}

	private index(stored: Stored): void {
		stored.words = new Map();
		for (const [attribute, text] of textsOf(stored.document)) {
			const { searchableAttributes } = this.settings;
			if (searchableAttributes[0] !== '*' && !searchableAttributes.includes(attribute)) continue;
			const words = wordsOf(text);
			stored.words.set(attribute, words);
			const postings = this.postings.get(attribute) ?? new Map<string, Set<number>>();
			this.postings.set(attribute, postings);
			for (const word of words) {
				const places = postings.get(word) ?? new Set();
				postings.set(word, places.add(stored.place));
			}
		}
	}

	private forget({ place, words }: Stored): void {
		for (const [attribute, held] of words)
			for (const word of held) {
				const places = this.holding(attribute, word) as Set<number> | undefined;
				places?.delete(place);
				if (places?.size === 0) this.postings.get(attribute)?.delete(word);
			}
	}
}

/** Strings and numbers by dotted path, lists joined. */
function* textsOf(value: Record<string, unknown>, path = ''): Generator<[string, string]> {
	for (const [key, one] of Object.entries(value)) {
		if (key === '_vectors' || one === null || one === undefined) continue;
		if (Array.isArray(one)) yield [path + key, one.join(' ')];
		else if (typeof one === 'object') yield* textsOf(one as Record<string, unknown>, `${path}${key}.`);
		else yield [path + key, String(one as string | number | boolean)];
	}
}

function idOf(document: Document): string {
	const { id } = document;
	if (id === undefined)
		throw new Refusal(
			400,
			'missing_document_id',
			`Document doesn't have a \`id\` attribute: \`${JSON.stringify(document)}\`.`
		);
	const text = String(id as string | number);
	if (!/^[A-Za-z0-9_-]{1,511}$/.test(text))
		throw new Refusal(
			400,
			'invalid_document_id',
			`Document identifier \`${JSON.stringify(id)}\` is invalid.`
		);
	return text;
}

/** Every document must have vectors for each embedder, or say `null`. */
function checkVectors(id: string, { _vectors }: Document, { embedders }: IndexSettings): void {
	for (const [name, { dimensions }] of Object.entries(embedders)) {
		const given = _vectors?.[name];
		if (given === undefined)
			throw new Refusal(
				400,
				'vector_embedding_error',
				`While embedding documents for embedder \`${name}\`: no vectors provided for document \`${id}\``
			);
		for (const [i, vector] of vectorsOf(given).entries())
			if (vector.length !== dimensions)
				throw new Refusal(
					400,
					'invalid_vector_dimensions',
					`Invalid vector dimensions in document with id \`${id}\` in \`._vectors.${name}\`.\n  - note: embedding #${i} has dimensions ${vector.length}`
				);
	}
}

/** One vector or several, bare or as `embeddings`; none for null. */
export function vectorsOf(given: unknown): number[][] {
	if (given === null || given === undefined) return [];
	const bare = Array.isArray(given) ? given : (given as { embeddings: unknown }).embeddings;
	if (!Array.isArray(bare) || bare.length === 0) return [];
	return typeof bare[0] === 'number' ? [bare as number[]] : (bare as number[][]);
}

export function indexIn(indexes: ReadonlyMap<string, IndexStore>, uid: string, where = ''): IndexStore {
	const found = indexes.get(uid);
	if (!found) throw indexNotFound(uid, where);
	return found;
}
