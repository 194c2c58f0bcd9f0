import { AppError } from '../../../domain/shared/error.ts';

/** Answers in a row after which another model is believed. */
const CONVINCED = 3;

interface Seen {
	/** What the server calls it. */
	model: string;
	dimension: number;
}
const same = (a: Seen | undefined, b: Seen) => a?.model === b.model && a.dimension === b.dimension;

/**
 * Knows which model has answered so far. One that answers as another is an error, so that no vectors of two models
 * are mixed; when it goes on, it is the model now.
 */
export class ModelWatch {
	private readonly key: string;
	private current: Seen | undefined;
	private other: { seen: Seen; times: number } | undefined;

	/** @param key as set, a part of every model's name */
	constructor(key: string) {
		this.key = key;
	}

	/**
	 * Takes note of an answer. @returns the full name of the model that made it
	 * @throws AppError `unavailable`, reason `embedder-model-changed`
	 */
	accept(seen: Seen): string {
		if (this.current && !same(this.current, seen)) {
			const times = same(this.other?.seen, seen) ? this.other!.times + 1 : 1;
			this.other = { seen, times };
			if (times < CONVINCED) throw this.changed(this.current, seen);
		}
		this.current = seen;
		this.other = undefined;
		return fullName(this.key, seen);
	}

	private changed(before: Seen, now: Seen): AppError {
		const cause = new Error(`${fullName(this.key, before)} before, ${fullName(this.key, now)} now`);
		return new AppError('unavailable', { reason: 'embedder-model-changed', cause });
	}
}

const fullName = (key: string, { model, dimension }: Seen) => `${key} = ${model} @ ${dimension}`;
