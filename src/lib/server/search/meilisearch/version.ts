import type { Meilisearch } from 'meilisearch';
import { AppError } from '../../../domain/shared/error.ts';
import { asked } from './tasks.ts';

/** The first with the ranking rule `attributeRank`; the adapter is written for 1.50. */
const LEAST = [1, 36] as const;

/** @throws AppError `unavailable` when the server is too old, does not answer, or refuses the key */
export async function checkVersion(client: Meilisearch): Promise<void> {
	const { pkgVersion } = await asked(client.getVersion());
	const [major = 0, minor = 0] = pkgVersion.split('.').map(Number);
	if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return;
	const cause = new Error(`Meilisearch ${pkgVersion} is too old: ${LEAST.join('.')} or newer is needed`);
	throw new AppError('unavailable', { reason: 'search-unavailable', cause });
}
