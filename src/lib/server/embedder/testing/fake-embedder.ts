import { AppError } from '../../../domain/shared/error.ts';
import type { Embedded, Embedder, EmbedOptions } from '../port.ts';
import { fakeVector } from './fake-vectors.ts';

export interface FakeEmbedder extends Embedder {
	/** Every text asked for, in order. */
	readonly asked: { kind: 'query' | 'passage'; text: string }[];
	/** Requests that were made. */
	calls: number;
	/** Answers from now on as another model. */
	become(model: string): void;
	/** Fails from now on with this reason; undefined: answers again. */
	fail(reason: string | undefined): void;
	/** Runs before each answer: to wait, or to change the world meanwhile. */
	before: () => Promise<void>;
}

/** An embedder in the process of the test, with word-hash vectors. */
export function fakeEmbedder({ name = 'fake', batch = 8, dimension = 64 } = {}): FakeEmbedder {
	let model = `${name} = ${name} @ ${dimension}`;
	let failure: string | undefined;
	const answer = async (kind: 'query' | 'passage', texts: readonly string[], options?: EmbedOptions) => {
		fake.calls++;
		await fake.before();
		if (options?.signal?.aborted) throw new AppError('unavailable', { reason: 'embedder-unavailable' });
		if (failure) throw new AppError('unavailable', { reason: failure });
		fake.asked.push(...texts.map((text) => ({ kind, text })));
		const vectors = texts.map((text) => {
			const vector = Float32Array.from(fakeVector(text, dimension));
			const length = Math.hypot(...vector);
			return vector.map((value) => value / length);
		});
		return { model, vectors } satisfies Embedded;
	};
	const fake: FakeEmbedder = {
		name,
		key: name,
		batch,
		asked: [],
		calls: 0,
		before: () => Promise.resolve(),
		become: (other) => void (model = `${name} = ${other} @ ${dimension}`),
		fail: (reason) => void (failure = reason),
		queries: (texts, options) => answer('query', texts, options),
		passages: (texts, options) => answer('passage', texts, options),
		async health(options) {
			const { vectors } = await answer('query', ['health'], options);
			return { model, dimension: vectors[0]!.length };
		}
	};
	return fake;
}
