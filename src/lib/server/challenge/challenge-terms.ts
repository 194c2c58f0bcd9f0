import type { TaxonomyKind } from '../../domain/taxonomy/taxonomy.ts';
import type { Services } from '../services.ts';
import { where, type Filter } from '../storage/port.ts';
import type { Term } from '../taxonomy/renamed-terms.ts';
import { challenges } from './challenge-store.ts';

const carrying: Record<TaxonomyKind, (code: string) => Filter> = {
	technology: (code) => where.contains('technologies', code),
	area: (code) => where.contains('areas', code),
	department: (code) => where.eq('department', code)
};

/** Ids of the challenges that carry a term. */
export async function* challengesWithTerm(
	services: Pick<Services, 'storage'>,
	{ kind, code }: Term
): AsyncIterable<string> {
	for await (const { id } of challenges(services).scan({ filter: carrying[kind](code) })) yield id;
}
