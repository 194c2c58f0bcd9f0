/**
 * A calendar day some months later; the last day of the month where the day does not exist (31 August + 6 → 28 February).
 * @param day YYYY-MM-DD
 */
export function addMonths(day: string, months: number): string {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
	last.setUTCDate(Math.min(date, last.getUTCDate()));
	return last.toISOString().slice(0, 10);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A calendar day some days later. @param day YYYY-MM-DD */
export function addDays(day: string, days: number): string {
	return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
