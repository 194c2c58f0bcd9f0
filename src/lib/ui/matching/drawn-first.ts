/**
 * The rows of a long list to draw at once: the first in their new order, those below as they last stood, so that only
 * the ones in sight cost anything while a slider moves. Who leaves the first takes the place further down of one that
 * came up, so that few places change: the list is drawn by place, and a place whose row is the same is not drawn
 * again. All in the new order where a row came or went.
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
	const first = rows.slice(0, near);
	const risen = new Set(first.map(idOf));
	const left = settled.slice(0, near).filter((row) => !risen.has(idOf(row)));
	const below = settled.slice(near).map((row) => (risen.has(idOf(row)) ? left.shift() : row));
	const drawn = [...first, ...below];
	const ids = new Set(rows.map(idOf));
	const same = left.length === 0 && drawn.every((row) => row !== undefined && ids.delete(idOf(row)));
	return same ? (drawn as T[]) : rows;
}
