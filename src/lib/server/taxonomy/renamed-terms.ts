import type { TaxonomyTerm } from '../../domain/taxonomy/taxonomy.ts';
import type { Services } from '../services.ts';
import type { LoggedEvent } from '../storage/port.ts';
import { taxonomySpec } from './taxonomy-collection.ts';

/** A term as items carry it. */
export type Term = Pick<TaxonomyTerm, 'kind' | 'code'>;

/** The terms whose names or synonyms changed: what is found and matched by their words is out of date. */
export async function renamedTerms(
	services: Pick<Services, 'storage'>,
	events: readonly LoggedEvent[]
): Promise<Term[]> {
	const ids = events.filter(({ type }) => type === 'taxonomy.updated').map(({ aggregate }) => aggregate.id);
	return ids.length > 0 ? services.storage.collection(taxonomySpec).getMany([...new Set(ids)]) : [];
}
