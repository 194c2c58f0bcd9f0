import type { Organisation } from '../../domain/organisation/organisation.ts';
import { pastTrial } from '../../domain/matching/past-trial.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import type { Trial } from '../../domain/trial/trial.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import type { Services } from '../services.ts';
import { where } from '../storage/port.ts';
import { trialsSpec } from '../trial/trial-collection.ts';
import type { SolutionSurroundings, TermNames } from './build-profile.ts';

/** Reads what profiles of these solutions need beside them: organisations and trials, each in one query. */
export async function readSurroundings(
	services: Pick<Services, 'storage'>,
	solutions: readonly Solution[],
	names: TermNames
): Promise<(solution: Solution) => SolutionSurroundings> {
	const ids = [...new Set(solutions.map(({ organisationId }) => organisationId))];
	const organisations = new Map<string, Organisation>();
	for (const one of await services.storage.collection(organisationsSpec).getMany(ids))
		organisations.set(one.id, one);
	const trials = await trialsOf(services, solutions);
	return (solution) => {
		const own = trials.get(solution.id) ?? [];
		const pastTrials = own.flatMap((trial) => pastTrial(trial) ?? []);
		return {
			organisation: organisations.get(solution.organisationId),
			names,
			pastTrials,
			activeTrials: own.length - pastTrials.length
		};
	};
}

async function trialsOf(
	services: Pick<Services, 'storage'>,
	solutions: readonly Solution[]
): Promise<Map<string, Trial[]>> {
	const found = new Map<string, Trial[]>();
	if (solutions.length === 0) return found;
	const filter = where.in(
		'solutionId',
		solutions.map(({ id }) => id)
	);
	for await (const trial of services.storage.collection(trialsSpec).scan({ filter })) {
		const list = found.get(trial.solutionId);
		if (list) list.push(trial);
		else found.set(trial.solutionId, [trial]);
	}
	return found;
}
