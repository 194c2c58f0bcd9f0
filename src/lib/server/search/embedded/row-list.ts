/** What each byte but the last of a number is marked with. */
const MORE = 128;
/** Rows are below 2²⁸: four bytes of seven bits. */
const LONGEST = 4;
const COUNT_BYTES = 4;

/** Rising row numbers as the steps between them, seven bits a byte, after how many they are: a byte or two a row. */
export function packRows(rows: ArrayLike<number>): Uint8Array {
	const bytes = new Uint8Array(COUNT_BYTES + LONGEST * rows.length);
	new DataView(bytes.buffer).setUint32(0, rows.length);
	let at = COUNT_BYTES;
	let before = 0;
	for (let i = 0; i < rows.length; i++) {
		let step = rows[i]! - before;
		before = rows[i]!;
		for (; step >= MORE; step >>>= 7) bytes[at++] = (step & (MORE - 1)) | MORE;
		bytes[at++] = step;
	}
	return bytes.slice(0, at);
}

export function unpackRows(bytes: Uint8Array): Uint32Array {
	const rows = new Uint32Array(countOf(bytes));
	let i = 0;
	forEachRow(bytes, (row) => (rows[i++] = row));
	return rows;
}

/** Calls back with every row, in order, without making a list of them. */
export function forEachRow(bytes: Uint8Array, each: (row: number) => void): void {
	let at = COUNT_BYTES;
	let row = 0;
	for (let left = countOf(bytes); left > 0; left--) {
		let byte = bytes[at++]!;
		let step = byte & (MORE - 1);
		for (let shift = 7; byte >= MORE; shift += 7) {
			byte = bytes[at++]!;
			step |= (byte & (MORE - 1)) << shift;
		}
		row += step;
		each(row);
	}
}

const countOf = (bytes: Uint8Array): number => new DataView(bytes.buffer).getUint32(0);
