import { AppError } from '../../../domain/shared/error.ts';
import { isBusy, SqliteFile } from '../../sqlite/sqlite-file.ts';

/** The store's file. What a resolved write stored is on disk (synchronous=FULL): a power cut loses none of it. */
export class Database extends SqliteFile {
	constructor(file: string) {
		super(file, {
			pragmas: 'PRAGMA synchronous = FULL; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY',
			maxStatements: 400
		});
	}

	/** @throws AppError `unavailable` where other processes held the file up for too long */
	override async patiently<R>(work: () => R): Promise<R> {
		try {
			return await super.patiently(work);
		} catch (error) {
			throw isBusy(error) ? new AppError('unavailable', { reason: 'storage-busy', cause: error }) : error;
		}
	}
}
