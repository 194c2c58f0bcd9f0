import { challengeProjection } from '../challenge/challenge-search.ts';
import { solutionProjection } from '../solution/solution-search.ts';
import { outcomeProjection } from '../trial/outcome-search.ts';
import type { Projection } from './projection.ts';

/** Everything that is searched; each feature adds its own. */
export const projections: readonly Projection[] = [
	challengeProjection,
	solutionProjection,
	outcomeProjection
];
