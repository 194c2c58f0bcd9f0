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
	private readonly name: string;
	private current: Seen | undefined;
	private other: { seen: Seen; times: number } | undefined;

	/** @param name as set, a part of every model's name */
	constructor(name: string) {
		this.name = name;
	}

	/** The dimension of what answered last. */
	get dimension(): number | undefined {
		return this.current?.dimension;
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
		return fullName(this.name, seen);
	}

	private changed(before: Seen, now: Seen): AppError {
		const cause = new Error(`${fullName(this.name, before)} before, ${fullName(this.name, now)} now`);
		return new AppError('unavailable', { reason: 'embedder-model-changed', cause });
	}
}

const fullName = (name: string, { model, dimension }: Seen) => `${name} = ${model} @ ${dimension}`;
