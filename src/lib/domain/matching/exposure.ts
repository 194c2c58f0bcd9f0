import { z } from 'zod';
import { aggregateShape, daySchema, idSchema } from '../shared/aggregate.ts';
import { hongKongDay } from '../shared/hong-kong-day.ts';

/** A match list as it was shown in one week: which suppliers had a solution among its first ten. */
export const listShownSchema = z.object({
	...aggregateShape,
	challengeId: idSchema,
	/** `weekOf` the first showing, which is `createdAt`. */
	week: daySchema,
	suppliers: z.array(idSchema).max(200)
});
export type ListShown = z.infer<typeof listShownSchema>;

/** A showing counts half after this many days: about the time in which a need finds its trial. */
export const HALF_LIFE_DAYS = 90;
/** The floor: a supplier with less exposure than this is a newcomer. After one showing it is none for one half-life. */
export const EXPOSURE_FLOOR = 0.5;

const DAY_MS = 24 * 3600 * 1000;

/**
 * How much a supplier has been seen lately: Σ 2^(-age / 90 days) over the lists and weeks in which a solution of its
 * stood among the first ten; 0 for one that nobody has been shown, without an upper bound.
 * Amortised over lists rather than within one, as in Biega, Gummadi and Weikum, "Equity of Attention" (SIGIR 2018).
 * @param showings ISO instants
 * @param at ISO instant; showings from then on do not count
 */
export function exposureAt(showings: Iterable<string>, at: string): number {
	const until = Date.parse(at);
	let sum = 0;
	for (const showing of showings) {
		const age = until - Date.parse(showing);
		if (age > 0) sum += 2 ** (-age / (HALF_LIFE_DAYS * DAY_MS));
	}
	return sum;
}

/** The Monday, in Hong Kong, of the week that an instant falls in: a list keeps its places for that long. */
export function weekOf(instant: string): string {
	const day = Date.parse(`${hongKongDay(instant)}T00:00:00Z`);
	const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
	return new Date(day - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}
