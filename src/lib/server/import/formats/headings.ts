import type { Cell } from '../../../domain/import/cell-values.ts';

/** What a column without a heading is called. */
export const columnName = (index: number): string => `column ${index + 1}`;

/** As a name in an object it would be the object's prototype: a page that shows one is refused. */
const PROTOTYPE = '__proto__';

/** Headings that name every column, each once: an empty one by its number, the second `text` as `text (2)`. */
export function headingsOf(cells: readonly string[]): string[] {
	const taken = new Set([PROTOTYPE]);
	return cells.map((cell, index) => {
		const heading = cell.trim() || columnName(index);
		let name = heading;
		for (let copy = 2; taken.has(name); copy += 1) name = `${heading} (${copy})`;
		taken.add(name);
		return name;
	});
}

/** The members of a JSON object as cells. */
export function namedCells(object: object): Record<string, Cell> {
	if (!Object.hasOwn(object, PROTOTYPE)) return object as Record<string, Cell>;
	const values: Cell[] = Object.values(object);
	return Object.fromEntries(headingsOf(Object.keys(object)).map((heading, i) => [heading, values[i]]));
}
