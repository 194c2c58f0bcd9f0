import type { ChallengeContent } from '../../challenge/challenge.ts';
import type { CriterionScore, Reason } from '../explanation.ts';
import type { SolutionFacts } from '../facts.ts';
import { criterion, overlap, reason } from './criterion.ts';

/**
 * How ready is it for the need's constraints? One part in [0, 1], share 1, for each that the need states. Source: our own;
 * a constraint is met or not, as in a requirements matrix.
 *
 * - data-location, deployment: 1 where one of the accepted ones is offered, else 0;
 * - certification: one part each: 1 where held, 0 where the solution lists others but not this one;
 * - languages: |asked ∩ offered| / |asked|.
 *
 * Unknown where the solution lists nothing of the kind. A need without constraints does not ask.
 */
export function governance(
	need: Pick<ChallengeContent, 'constraints'>,
	facts: Pick<SolutionFacts, 'dataLocations' | 'deploymentModels' | 'certifications' | 'languages'>
): CriterionScore {
	const { dataLocations, deploymentModels, certifications, languages } = need.constraints;
	const reasons: Reason[] = [];
	if (dataLocations.length > 0)
		reasons.push(reason('data-location', 1, anyOf(dataLocations, facts.dataLocations)));
	if (deploymentModels.length > 0)
		reasons.push(reason('deployment', 1, anyOf(deploymentModels, facts.deploymentModels)));
	for (const certification of certifications)
		reasons.push(reason('certification', 1, anyOf([certification], facts.certifications), { certification }));
	if (languages.length > 0) reasons.push(overlap('languages', 1, languages, facts.languages));
	return criterion('governance', reasons);
}

function anyOf(accepted: readonly string[], offered: readonly string[]): number | null {
	if (offered.length === 0) return null;
	return accepted.some((value) => offered.includes(value)) ? 1 : 0;
}
