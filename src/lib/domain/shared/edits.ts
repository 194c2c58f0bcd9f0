/** Edits that a typed word may be away from the one meant: one from five letters, two from nine, none in numbers. */
export function typosAllowed(word: string): 0 | 1 | 2 {
	if (word.length < 5 || !/^\p{L}+$/u.test(word)) return 0;
	return word.length < 9 ? 1 : 2;
}

/**
 * Edits from `a` to `b` (insert, delete, replace, swap of neighbours; optimal string alignment), when at most `most`.
 * Rows that are already past `most` end it early.
 */
export function editsWithin(a: string, b: string, most: number): number | undefined {
	if (Math.abs(a.length - b.length) > most) return undefined;
	let before: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		let best = i;
		for (let j = 1; j <= b.length; j++) {
			const cost = a[i - 1] === b[j - 1] ? 0 : 1;
			let edits = Math.min(at(next, j - 1) + 1, at(row, j) + 1, at(row, j - 1) + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				edits = Math.min(edits, at(before, j - 2) + 1);
			next.push(edits);
			if (edits < best) best = edits;
		}
		if (best > most) return undefined;
		before = row;
		row = next;
	}
	const edits = at(row, b.length);
	return edits <= most ? edits : undefined;
}

const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
