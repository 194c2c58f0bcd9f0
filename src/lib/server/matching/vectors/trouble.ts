import { AppError } from '../../../domain/shared/error.ts';
import type { Services } from '../../services.ts';

/** Why no vectors are being made just now. */
export interface Trouble {
	/** A message key under `errors.`. */
	reason: string;
	since: string;
}
const TROUBLE = 'vectors:trouble';

type Store = Pick<Services, 'storage' | 'now' | 'log'>;

export async function readTrouble({ storage }: Pick<Services, 'storage'>): Promise<Trouble | undefined> {
	return ((await storage.meta.get(TROUBLE)) as Trouble | null | undefined) ?? undefined;
}

/** Keeps it for the administrator; logs what is new, not every try. */
export async function noteTrouble(services: Store, error: unknown): Promise<void> {
	if (!(error instanceof AppError) || !error.reason.startsWith('embedder-')) {
		services.log.error({ err: error }, 'the vector runner failed; trying again');
		return;
	}
	const { reason } = error;
	try {
		const before = await readTrouble(services);
		if (before?.reason === reason) return;
		services.log.warn({ err: error }, 'no vectors are made just now; trying again');
		await services.storage.meta.set(TROUBLE, { reason, since: services.now() } satisfies Trouble);
	} catch (failed) {
		services.log.error({ err: failed }, 'the vector runner cannot write');
	}
}

export async function clearTrouble(services: Store): Promise<void> {
	if (!(await readTrouble(services))) return;
	await services.storage.meta.set(TROUBLE, null);
	services.log.info('the embedder answers again');
}
