import { createText } from '../../text/text.ts';
import type { SearchIndexSpec, SearchPort, SearchQuery } from '../port.ts';
import { DOCUMENTS, INDEX, SPEC } from './documents.ts';

export interface OpenSearch {
	search: SearchPort;
	/** Another connection to the same index, as a second process has. */
	another(specs: readonly SearchIndexSpec[]): Promise<SearchPort>;
	close(): Promise<void>;
}

/** One opened adapter with `DOCUMENTS` in it, and the questions that the parts of the contract put to it. */
export class Harness {
	readonly #open: () => Promise<OpenSearch>;
	readonly #text = createText();
	#opened: OpenSearch | undefined;

	constructor(open: () => Promise<OpenSearch>) {
		this.#open = open;
	}

	async start(): Promise<void> {
		this.#opened = await this.#open();
		await this.search.prepare([SPEC]);
		await this.search.upsert(INDEX, DOCUMENTS);
	}

	async close(): Promise<void> {
		await this.#opened?.close();
	}

	get search(): SearchPort {
		return this.#now().search;
	}

	another(specs: readonly SearchIndexSpec[]): Promise<SearchPort> {
		return this.#now().another(specs);
	}

	/** What somebody of the public gets who typed this; everything where nothing was typed. */
	readonly ask = (typed: string | undefined, more: Partial<SearchQuery> = {}, of = this.search) => {
		const asked = typed === undefined ? undefined : this.#text.query(typed);
		return of.search(INDEX, {
			audience: ['public'],
			offset: 0,
			limit: 20,
			...(asked ? { text: asked } : {}),
			...more
		});
	};

	readonly found = async (typed: string | undefined, more: Partial<SearchQuery> = {}, of = this.search) =>
		(await this.ask(typed, more, of)).hits.map((hit) => hit.id);

	#now(): OpenSearch {
		if (!this.#opened) throw new Error('the search is not open');
		return this.#opened;
	}
}
