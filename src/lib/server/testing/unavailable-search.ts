import { AppError } from '../../domain/shared/error.ts';
import type { SearchPort } from '../search/port.ts';

const refuse = () => Promise.reject(new AppError('unavailable', { reason: 'search-unavailable' }));

/** A search engine that is down. */
export const unavailableSearch: SearchPort = {
	kind: 'embedded',
	prepare: refuse,
	upsert: refuse,
	remove: refuse,
	search: refuse,
	candidates: refuse,
	nearest: refuse,
	rebuild: refuse,
	count: refuse,
	drop: refuse,
	health: refuse,
	close: () => Promise.resolve()
};
