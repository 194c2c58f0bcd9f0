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
