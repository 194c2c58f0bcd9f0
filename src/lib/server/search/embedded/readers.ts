import { AppError } from '../../../domain/shared/error.ts';
import type { NearestQuery, SearchHit } from '../port.ts';
import { Columns } from './columns.ts';
import type { Connection } from './connection.ts';
import { generation } from './generations.ts';
import { nearest } from './nearest.ts';
import { Postings } from './postings.ts';
import type { Reader } from './relevance.ts';
import { TallyPool } from './tally.ts';
import { Vectors } from './vectors.ts';
import { Vocabulary } from './vocabulary.ts';

/** What this process keeps in memory of the live generation of each index. */
export class Readers {
	private readonly known = new Map<string, Reader>();
	private readonly db: Connection;

	constructor(db: Connection) {
		this.db = db;
	}

	/** Within one read of the file, with everything written so far. @throws AppError `unavailable` for no such index */
	read<R>(name: string, work: (reader: Reader) => R): Promise<R> {
		return this.db.read(() => {
			const found = this.reader(name);
			if (!found) throw new AppError('unavailable', { reason: 'search-unavailable' });
			return work(found);
		});
	}

	/** Vectors that were not read yet are read in parts, between which other work of the process goes on. */
	async nearest(name: string, query: NearestQuery): Promise<SearchHit[]> {
		for (;;) {
			const hits = await this.read(name, (found) =>
				found.vectors.refresh(this.db) ? nearest(found, query) : undefined
			);
			if (hits) return hits;
			await new Promise(setImmediate);
		}
	}

	private reader(name: string): Reader | undefined {
		const live = generation(this.db, name, 'live');
		if (!live) return undefined;
		let known = this.known.get(name);
		if (known?.columns.number !== live.number) {
			known = readerOf(this.db, live.number);
			this.known.set(name, known);
		}
		known.columns.refresh(this.db, live);
		known.postings.at(live.seq);
		known.tallies.reset();
		return known;
	}
}

const readerOf = (db: Connection, number: number): Reader => ({
	db,
	columns: new Columns(number),
	vocabulary: new Vocabulary(number),
	vectors: new Vectors(number),
	postings: new Postings(number),
	tallies: new TallyPool(),
	sums: new Float64Array(0)
});
