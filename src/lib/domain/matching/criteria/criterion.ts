import { combineReasons } from '../combine.ts';
import type { CriterionScore, Reason } from '../explanation.ts';
import type { Criterion } from '../weights.ts';

/** A reason without quotes: quotes are added for the candidates that are shown (explain.ts). */
export function reason(
	key: string,
	share: number,
	value: number | null,
	values?: Record<string, string>
): Reason {
	return { key, share, value, ...(values ? { values } : {}), quotes: [] };
}

/**
 * The part for a list: |asked ∩ offered| / |asked|, in [0, 1]; unknown where nothing of the kind is offered. Its values
 * count what is offered and name what lacks: codes, a space between them, under the part's own key.
 */
export function overlap(
	key: string,
	share: number,
	asked: readonly string[],
	offered: readonly string[]
): Reason {
	const lacks = asked.filter((one) => !offered.includes(one));
	const has = asked.length - lacks.length;
	const values = { has: String(has), of: String(asked.length), [key]: lacks.join(' ') };
	return reason(key, share, offered.length === 0 ? null : has / asked.length, values);
}

/** A criterion from its reasons; the arithmetic is `combineReasons`. */
export function criterion(name: Criterion, reasons: Reason[]): CriterionScore {
	return { criterion: name, ...combineReasons(reasons), reasons };
}

/** Into [0, 1]. */
export const clamp = (value: number): number => Math.min(1, Math.max(0, value));
