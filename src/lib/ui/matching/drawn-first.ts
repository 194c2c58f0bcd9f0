/** The rows of a list in two parts, of which the second follows later. */
export interface Drawn<T> {
	near: readonly T[];
	rest: readonly T[];
}

/**
 * The rows of a long list to draw at once: the first in their new order, those below as they last stood, so that only
 * the ones in sight cost anything while a slider moves. All in the new order where a row came or went.
 *
 * In two parts, for two keyed blocks: in one block, two rows that come up from far below, in the order in which they
 * stood there, make Svelte move all between them one by one (50 ms for 250 rows).
 * @param rows in their new order
 * @param settled the same rows as they last stood
 * @param near how many of the new order have to be drawn
 */
export function drawnFirst<T>(
	rows: readonly T[],
	settled: readonly T[],
	near: number,
	idOf: (row: T) => string
): Drawn<T> {
	const inOrder = { near: rows.slice(0, near), rest: rows.slice(near) };
	if (rows === settled || rows.length <= near || rows.length !== settled.length) return inOrder;
	const places = new Map(rows.map((row, place) => [idOf(row), place]));
	const known = settled.map((row) => places.get(idOf(row)));
	if (known.includes(undefined)) return inOrder;
	return { near: inOrder.near, rest: settled.filter((_, i) => (known[i] ?? 0) >= near) };
}
