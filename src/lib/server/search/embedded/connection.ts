import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../domain/shared/error.ts';
import { SqliteFile } from '../../sqlite/sqlite-file.ts';

// Mapped, first reads take a third less time; only the first 16 MB of the file, since they count as the process's memory.
const PRAGMAS =
	'PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 16777216';

/**
 * The index file. It is a projection that `reindex` can make anew, so a commit does not wait for the disk
 * (synchronous=NORMAL): a power cut may lose the last writes, never the file.
 */
export class Connection extends SqliteFile {
	/** @throws AppError `unavailable` when the file cannot be opened */
	constructor(file: string) {
		try {
			mkdirSync(dirname(file), { recursive: true });
			super(file, { pragmas: PRAGMAS, maxStatements: 200 });
		} catch (cause) {
			throw new AppError('unavailable', { reason: 'search-unavailable', cause });
		}
	}

	/** @throws AppError `unavailable` for whatever goes wrong in the file */
	override async patiently<R>(work: () => R): Promise<R> {
		try {
			return await super.patiently(work);
		} catch (error) {
			throw error instanceof AppError
				? error
				: new AppError('unavailable', { reason: 'search-unavailable', cause: error });
		}
	}
}
