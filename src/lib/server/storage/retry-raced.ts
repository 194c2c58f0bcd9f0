import { AppError } from '../../domain/shared/error.ts';

const ATTEMPTS = 8;

/**
 * Reads and writes anew when somebody else wrote in between.
 * @param write reads what it changes, and writes it at the version that it read
 * @throws AppError `conflict` with reason `version` when others keep writing; whatever else `write` throws
 */
export async function retryRaced<T>(write: () => Promise<T>): Promise<T> {
	for (let attempt = 1; ; attempt++)
		try {
			return await write();
		} catch (thrown) {
			const raced = thrown instanceof AppError && thrown.reason === 'version';
			if (!raced || attempt === ATTEMPTS) throw thrown;
		}
}
