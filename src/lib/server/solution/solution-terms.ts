import type { Services } from '../services.ts';
import { where } from '../storage/port.ts';
import type { Term } from '../taxonomy/renamed-terms.ts';
import { solutions } from './solution-store.ts';

const FIELDS = { technology: 'technologies', area: 'areas' } as const;

/** Ids of the solutions that carry a term; none carries a department. */
export async function* solutionsWithTerm(
	services: Pick<Services, 'storage'>,
	{ kind, code }: Term
): AsyncIterable<string> {
	if (kind === 'department') return;
	const filter = where.contains(FIELDS[kind], code);
	for await (const { id } of solutions(services).scan({ filter })) yield id;
}
