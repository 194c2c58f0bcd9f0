import type { ChallengeContent } from '../challenge/challenge.ts';
import type { SolutionContent } from '../solution/solution.ts';
import type { TrialFacts } from './gate-set.ts';

/** What the challenge and the solution say that decides on gates. Nothing said stays unknown. */
export function declaredFacts(
	challenge: Pick<ChallengeContent, 'datasets'>,
	solution: Pick<SolutionContent, 'usesAi' | 'dataLocations'>
): TrialFacts {
	const { datasets } = challenge;
	const { dataLocations } = solution;
	return {
		ai: solution.usesAi,
		personalData: datasets.length > 0 ? datasets.some((one) => one.personalData) : undefined,
		crossBoundary: dataLocations.length > 0 ? dataLocations.some((one) => one !== 'hong-kong') : undefined
	};
}
