import {
	type Collection,
	type Document,
	MongoError,
	MongoNetworkError,
	MongoNotConnectedError,
	MongoServerError,
	MongoServerSelectionError,
	MongoWriteConcernError,
	type OptionalUnlessRequiredId
} from 'mongodb';
import { AppError } from '../../../domain/shared/error.ts';

const DUPLICATE_KEY = 11000;
/** MaxTimeMSExpired, WriteConcernTimeout. */
const LATE = [50, 64];

/** The most that the server works on one operation. Every operation says so: none waits without end. */
export const MAX_TIME = { maxTimeMS: 20_000 };

/** Runs one operation; a server that does not answer in time becomes AppError `unavailable`. */
export async function reached<R>(work: () => Promise<R>): Promise<R> {
	try {
		return await work();
	} catch (error) {
		throw isUnreachable(error)
			? new AppError('unavailable', { reason: 'storage-unreachable', cause: error })
			: error;
	}
}

function isUnreachable(error: unknown): boolean {
	return (
		error instanceof MongoNetworkError ||
		error instanceof MongoServerSelectionError ||
		error instanceof MongoWriteConcernError ||
		error instanceof MongoNotConnectedError ||
		(error instanceof MongoServerError && LATE.includes(Number(error.code))) ||
		// A failover under way: the driver has tried once more by itself.
		(error instanceof MongoError && error.hasErrorLabel('RetryableWriteError')) ||
		(error instanceof MongoError && error.name === 'MongoWaitQueueTimeoutError')
	);
}

export function isDuplicate(error: unknown): error is MongoServerError {
	return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
}

/** The name in the spec of the unique index that refused a write; `id` for the document's own. */
export function duplicateIndex(error: MongoServerError): string {
	return /index: (?:\S+\$)?u_([A-Za-z0-9_]+)/.exec(error.message)?.[1] ?? 'id';
}

/** Inserts where nothing of that id is yet. @returns false when another was first */
export async function inserted<D extends Document>(
	collection: Collection<D>,
	row: OptionalUnlessRequiredId<D>
): Promise<boolean> {
	try {
		await collection.insertOne(row, MAX_TIME);
		return true;
	} catch (error) {
		if (isDuplicate(error)) return false;
		throw error;
	}
}
