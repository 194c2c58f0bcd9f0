/** What a column without a heading is called. */
export const columnName = (index: number): string => `column ${index + 1}`;

/** Headings that name every column, each once: an empty one by its number, the second `text` as `text (2)`. */
export function headingsOf(cells: readonly string[]): string[] {
	const taken = new Set<string>();
	return cells.map((cell, index) => {
		const heading = cell.trim() || columnName(index);
		let name = heading;
		for (let copy = 2; taken.has(name); copy += 1) name = `${heading} (${copy})`;
		taken.add(name);
		return name;
	});
}
