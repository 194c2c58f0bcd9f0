import { createHash } from 'node:crypto';
import type { Embedded, Embedder, EmbedOptions } from '../port.ts';
import { readAnswer } from './answer.ts';
import { ModelWatch } from './model-watch.ts';
import { postJson, Refused, type RequestLimits } from './request.ts';

export interface OpenAiEmbedderSettings {
	/** The base that ends in `/v1`. */
	url: string;
	model: string;
	apiKey?: string | undefined;
	/** Put before each text; E5 wants `query: ` and `passage: `. */
	queryPrefix?: string | undefined;
	passagePrefix?: string | undefined;
	/** Says `input_type: query | passage` in the request; off by default, since OpenAI itself refuses unknown fields. */
	inputType?: boolean | undefined;
	/** Texts in one request; text-embeddings-inference takes 32 unless told otherwise. */
	batch?: number | undefined;
	limits?: Partial<RequestLimits> | undefined;
}

type Kind = 'query' | 'passage';

const DEFAULT_LIMITS: RequestLimits = {
	timeoutMs: 60_000,
	attempts: 3,
	backoffMs: 250,
	longestWaitMs: 10_000
};
const DEFAULT_BATCH = 32;
/** Texts are pieces of some hundred tokens; this keeps a longer one from holding up the model for long. */
const MAX_CHARACTERS = 4000;
/** An answer may hold this much for each text: 4,096 numbers written out in full. */
const BYTES_A_TEXT = 128 * 1024;
/** A server that does not know `encoding_format` says so in one of these ways. */
const NOT_UNDERSTOOD = new Set([400, 422]);

/** How texts are put to the model: the same model asked otherwise gives other vectors. */
function mark({ queryPrefix = '', passagePrefix = '', inputType = false }: OpenAiEmbedderSettings): string {
	if (!queryPrefix && !passagePrefix && !inputType) return '';
	const asked = JSON.stringify([queryPrefix, passagePrefix, inputType]);
	return ` #${createHash('sha256').update(asked).digest('hex').slice(0, 6)}`;
}

/** An embedder behind OpenAI's `/v1/embeddings`: OpenAI, Ollama, text-embeddings-inference, `npm run embedder` … */
export function openOpenAiEmbedder(settings: OpenAiEmbedderSettings): Embedder {
	return new OpenAiEmbedder(settings);
}

class OpenAiEmbedder implements Embedder {
	readonly name: string;
	readonly key: string;
	readonly batch: number;
	private readonly settings: OpenAiEmbedderSettings;
	private readonly limits: RequestLimits;
	private readonly watch: ModelWatch;
	/** Until the server shows that it does not understand it. */
	private asksBase64 = true;

	constructor(settings: OpenAiEmbedderSettings) {
		this.settings = settings;
		this.name = settings.model;
		this.key = settings.model + mark(settings);
		this.batch = settings.batch ?? DEFAULT_BATCH;
		this.limits = { ...DEFAULT_LIMITS, ...settings.limits };
		this.watch = new ModelWatch(this.key);
	}

	queries(texts: readonly string[], options: EmbedOptions = {}): Promise<Embedded> {
		return this.all('query', texts, options);
	}

	passages(texts: readonly string[], options: EmbedOptions = {}): Promise<Embedded> {
		return this.all('passage', texts, options);
	}

	async health(options: EmbedOptions = {}): Promise<{ model: string; dimension: number }> {
		const { model, vectors } = await this.queries(['health'], options);
		return { model, dimension: vectors[0]!.length };
	}

	private async all(kind: Kind, texts: readonly string[], { signal }: EmbedOptions): Promise<Embedded> {
		if (texts.length === 0) throw new RangeError('no texts');
		let embedded: Embedded | undefined;
		for (let at = 0; at < texts.length; at += this.batch) {
			const some = await this.some(kind, texts.slice(at, at + this.batch), signal);
			// The model can change between two batches after all: start again with the new one.
			if (embedded && embedded.model !== some.model) return this.all(kind, texts, signal ? { signal } : {});
			embedded = { model: some.model, vectors: [...(embedded?.vectors ?? []), ...some.vectors] };
		}
		return embedded!;
	}

	private async some(kind: Kind, texts: readonly string[], signal?: AbortSignal): Promise<Embedded> {
		const json = await this.ask(kind, texts, signal);
		const { model = this.settings.model, vectors } = readAnswer(json, texts.length);
		return { model: this.watch.accept({ model, dimension: vectors[0]!.length }), vectors };
	}

	private async ask(kind: Kind, texts: readonly string[], signal?: AbortSignal): Promise<unknown> {
		const { url, apiKey } = this.settings;
		const asked = this.asksBase64;
		const request = {
			url: `${url.replace(/\/+$/, '')}/embeddings`,
			headers: apiKey ? { authorization: `Bearer ${apiKey}` } : ({} as Record<string, string>),
			body: this.body(kind, texts),
			maxBytes: BYTES_A_TEXT * (texts.length + 1),
			signal
		};
		try {
			return await postJson(request, this.limits);
		} catch (error) {
			if (!asked || !(error instanceof Refused) || !NOT_UNDERSTOOD.has(error.status)) throw error;
			this.asksBase64 = false;
			try {
				return await postJson({ ...request, body: this.body(kind, texts) }, this.limits);
			} catch (again) {
				// It was not that.
				this.asksBase64 = true;
				throw again;
			}
		}
	}

	private body(kind: Kind, texts: readonly string[]) {
		const { model, queryPrefix = '', passagePrefix = '', inputType = false } = this.settings;
		const prefix = kind === 'query' ? queryPrefix : passagePrefix;
		return {
			model,
			input: texts.map((text) => prefix + text.slice(0, MAX_CHARACTERS).toWellFormed()),
			...(this.asksBase64 ? { encoding_format: 'base64' } : {}),
			...(inputType ? { input_type: kind } : {})
		};
	}
}
