/** A row of a list in a form: `fresh` where nobody has typed into it, so that a refusal says nothing of it. */
export interface ShownRow<Row> {
	value: Row;
	fresh: boolean;
}

/**
 * The rows that a list shows, always with an empty one below, so that a row can be added without JavaScript too.
 * @param typed what a refused form brought, undefined where what is stored is shown; values come from the refusal then
 */
export function rowsToShow<Row extends object>(
	stored: readonly Row[],
	typed: readonly object[] | undefined,
	empty: () => Row
): ShownRow<Row>[] {
	if (!typed) return [...stored, empty()].map((value) => ({ value, fresh: false }));
	const start = empty() as Record<string, unknown>;
	const untouched = (row: object) => Object.entries(row).every(([key, value]) => value === start[key]);
	const filled = typed.findLastIndex((row) => !untouched(row)) + 1;
	const count = Math.max(stored.length + 1, typed.length, filled + 1);
	return Array.from({ length: count }, (_, i) => ({
		value: (i < typed.length && stored[i]) || empty(),
		fresh: i >= typed.length
	}));
}
