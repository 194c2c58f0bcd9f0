/** Numbers above 0 by row number: dense, since most searches touch many rows, with a list of the rows that have one. */
export class Tally {
	readonly rows: number[] = [];
	private values = new Float64Array(0);

	/** Empties it. @param size above every row number */
	clear(size: number): this {
		if (this.values.length < size) this.values = new Float64Array(Math.ceil(size * 1.2));
		else for (const row of this.rows) this.values[row] = 0;
		this.rows.length = 0;
		return this;
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
	raise(rows: Iterable<number>, to: number): void {
		for (const row of rows) if (this.at(row) < to) this.add(row, to - this.at(row));
	}
}

/** Tallies used over and over: each is as large as the index, and a search needs several. */
export class TallyPool {
	private readonly made: Tally[] = [];
	private used = 0;

	/** Takes all of them back: call before a search, whose predecessor is done with its own. */
	reset(): void {
		this.used = 0;
	}

	/** An empty one. @param size above every row number */
	take(size: number): Tally {
		const tally = (this.made[this.used] ??= new Tally());
		this.used++;
		return tally.clear(size);
	}

	/** Gives back the last one taken. */
	giveBack(): void {
		this.used--;
	}
}
