const OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The instant at which a calendar day is over in Hong Kong (UTC+8, no summer time): the next midnight, exclusive.
 * @param day YYYY-MM-DD
 * @returns an ISO instant, UTC
 */
export function endOfHongKongDay(day: string): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS - OFFSET_MS).toISOString();
}

/** The calendar day, YYYY-MM-DD, that an instant falls on in Hong Kong. */
export function hongKongDay(instant: string): string {
	return new Date(Date.parse(instant) + OFFSET_MS).toISOString().slice(0, 10);
}

/** Whether the whole of `day` is over at `now`: a deadline on a day lasts until its midnight in Hong Kong. */
export function isDayOver(day: string, now: string): boolean {
	return now >= endOfHongKongDay(day);
}
