import { AppError } from '../../domain/shared/error.ts';
import type { SearchPort } from './port.ts';

const refuse = () => Promise.reject(new AppError('unavailable', { reason: 'search-unavailable' }));

/** No search engine: lists fall back to storage. */
export const unavailableSearch: SearchPort = {
	kind: 'embedded',
	prepare: () => Promise.resolve(),
	upsert: refuse,
	remove: refuse,
	search: refuse,
	candidates: refuse,
	rebuild: refuse,
	count: refuse,
	health: refuse,
	close: () => Promise.resolve()
};
