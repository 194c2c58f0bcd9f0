/**
 * The embedder port: texts into vectors that lie near each other when the texts mean the same, whatever their
 * language. Optional: `Services.embedder` is undefined unless the settings name one, and everything works without.
 * Adapter: openai/ for any endpoint that speaks OpenAI's `/v1/embeddings`; contract suite: embedder.contract.ts.
 */

export interface EmbedOptions {
	/** Ends the call early; it then throws as if the embedder did not answer. */
	signal?: AbortSignal;
}

/** Vectors of one call, in the order of its texts. */
export interface Embedded {
	/**
	 * Which model made them: `Embedder.key`, what the server calls it where that differs, and the dimension. Vectors
	 * of different values must never be compared.
	 */
	model: string;
	/** Of unit length, all of one dimension. */
	vectors: Float32Array[];
}

/**
 * Models of the E5 kind read a query and a passage differently, hence two ways in. Texts that are too long for the
 * model are cut by it; callers give pieces (domain/matching/passages.ts).
 *
 * Every call throws AppError `unavailable`, with the reason
 * - `embedder-unavailable`: no connection, no answer in time, 5xx or 429 after some tries, or the caller's signal;
 * - `embedder-refused`: it said no (a wrong key, an unknown model);
 * - `embedder-answer`: the answer is not what was asked for (not JSON, wrong count, NaN or zero vectors);
 * - `embedder-model-changed`: it answered as another model or with another dimension than before. When it goes on
 *   doing so the embedder takes it as the new model: `Embedded.model` says so.
 */
export interface Embedder {
	/** The model as set, to be shown. */
	readonly name: string;
	/** The model as set, with a mark of how texts are put to it; known before the first answer. */
	readonly key: string;
	/** Most texts that one request should hold; longer calls are cut into several. */
	readonly batch: number;
	queries(texts: readonly string[], options?: EmbedOptions): Promise<Embedded>;
	passages(texts: readonly string[], options?: EmbedOptions): Promise<Embedded>;
	/** Asks for one short vector. @returns the model as in `Embedded.model`, and its dimension */
	health(options?: EmbedOptions): Promise<{ model: string; dimension: number }>;
}
