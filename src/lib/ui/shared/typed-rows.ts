/**
 * How many rows of a list somebody typed into, up to the last such one.
 * @param rows what a refused form brought
 * @param start what a row brings that nobody touched, such as the first choice of a select
 */
export function filledRows(rows: unknown, start: Readonly<Record<string, unknown>> = {}): number {
	if (!Array.isArray(rows)) return 0;
	const touched = (row: unknown) =>
		typeof row === 'object' &&
		row !== null &&
		Object.entries(row).some(([key, value]) => value !== start[key]);
	return rows.findLastIndex(touched) + 1;
}
