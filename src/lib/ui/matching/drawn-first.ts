/**
 * The rows of a long list to draw at once: the first in their new order, those below as they last stood, so that only
 * the ones in sight cost anything while a slider moves. All in the new order where a row came or went.
 * @param rows in their new order
 * @param settled the same rows as they last stood
 * @param near how many of the new order have to be drawn
 */
export function drawnFirst<T>(
	rows: readonly T[],
	settled: readonly T[],
	near: number,
	idOf: (row: T) => string
): readonly T[] {
	if (rows === settled || rows.length <= near || rows.length !== settled.length) return rows;
	const places = new Map(rows.map((row, place) => [idOf(row), place]));
	const known = settled.map((row) => places.get(idOf(row)));
	if (known.includes(undefined)) return rows;
	return [...rows.slice(0, near), ...settled.filter((_, i) => (known[i] ?? 0) >= near)];
}
