/** Numbers above 0 by row number: dense, since most searches touch many rows, with a list of the rows that have one. */
export class Tally {
	readonly rows: number[] = [];
	private readonly values: Float64Array;

	/** @param size above every row number */
	constructor(size: number) {
		this.values = new Float64Array(size);
	}

	/** 0 for a row that has none. */
	at(row: number): number {
		return this.values[row] ?? 0;
	}

	/** @param by above 0 */
	add(row: number, by: number): void {
		const before = this.values[row];
		if (before === 0) this.rows.push(row);
		if (before !== undefined) this.values[row] = before + by;
	}

	/** At least so much for each of these rows. */
	raise(rows: readonly number[], to: number): void {
		for (const row of rows) if (this.at(row) < to) this.add(row, to - this.at(row));
	}

	scale(row: number, by: number): void {
		this.values[row] = this.at(row) * by;
	}
}
