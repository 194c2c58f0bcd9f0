import type { Services } from '../services.ts';
import type { Term } from '../taxonomy/renamed-terms.ts';
import { challenges } from './challenge-store.ts';

/** Ids of the challenges that carry a term. A term is seldom renamed and needs are hundreds: all are read. */
export async function* challengesWithTerm(
	services: Pick<Services, 'storage'>,
	{ kind, code }: Term
): AsyncIterable<string> {
	for await (const { id, content } of challenges(services).scan()) {
		const { technologies, areas, department } = content;
		const codes = { technology: technologies, area: areas, department: department ? [department] : [] };
		if (codes[kind].includes(code)) yield id;
	}
}
