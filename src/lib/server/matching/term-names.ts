import type { LangText } from '../../domain/shared/lang-text.ts';
import type { Services } from '../services.ts';
import { taxonomySpec } from '../taxonomy/taxonomy-collection.ts';
import type { TermNames } from './build-profile.ts';

/** All taxonomy names, a few hundred at most: an item's terms are read as words. */
export async function loadTermNames(services: Pick<Services, 'storage'>): Promise<TermNames> {
	const names = new Map<string, LangText>();
	for await (const term of services.storage.collection(taxonomySpec).scan()) names.set(term.id, term.name);
	return names;
}
