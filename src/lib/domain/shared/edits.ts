/** Edits that a typed word may be away from the one meant: one from five letters, two from nine, none in numbers. */
export function typosAllowed(word: string): 0 | 1 | 2 {
	if (word.length < 5 || !/^\p{L}+$/u.test(word)) return 0;
	return word.length < 9 ? 1 : 2;
}

/**
 * Edits from `a` to `b` (insert, delete, replace, swap of neighbours; optimal string alignment), when at most `most`.
 * Only the cells of the table that can be so near are filled in, between what both begin and end with (Ukkonen 1985):
 * a typo is compared with thousands of words.
 */
export function editsWithin(a: string, b: string, most: number): number | undefined {
	if (Math.abs(a.length - b.length) > most) return undefined;
	let start = 0;
	let [endA, endB] = [a.length, b.length];
	while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
	while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
		endA--;
		endB--;
	}
	const edits = editsBetween(a, b, start, endA, endB, most);
	return edits <= most ? edits : undefined;
}

/** Rows of the table, used over and over: nothing is allocated for a comparison. */
let rows = [new Uint16Array(80), new Uint16Array(80), new Uint16Array(80)] as const;

/** Of `a` and `b` from `start` to their ends; a number above `most` when there are more than that. */
function editsBetween(a: string, b: string, start: number, endA: number, endB: number, most: number): number {
	const [m, n] = [endA - start, endB - start];
	if (m === 0 || n === 0) return m + n;
	if (n + 2 > rows[0].length) rows = [new Uint16Array(n + 2), new Uint16Array(n + 2), new Uint16Array(n + 2)];
	let [before, row, next] = rows;
	for (let j = 0; j <= n; j++) row[j] = j;
	for (let i = 1; i <= m; i++) {
		const from = Math.max(1, i - most);
		const to = Math.min(n, i + most);
		const x = a.charCodeAt(start + i - 1);
		let least = (next[from - 1] = from === 1 ? i : most + 1);
		for (let j = from; j <= to; j++) {
			const y = b.charCodeAt(start + j - 1);
			// The cell above the last one of the band was never filled in: it is too far.
			const above = j === i + most ? most : row[j]!;
			let edits = Math.min(next[j - 1]! + 1, above + 1, row[j - 1]! + (x === y ? 0 : 1));
			if (i > 1 && j > 1 && x === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === y)
				edits = Math.min(edits, before[j - 2]! + 1);
			next[j] = edits;
			if (edits < least) least = edits;
		}
		if (least > most) return least;
		[before, row, next] = [row, next, before];
	}
	return row[n]!;
}
