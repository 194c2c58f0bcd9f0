import type { ChallengeContent } from '../../challenge/challenge.ts';
import type { CriterionScore, Reason } from '../explanation.ts';
import type { SolutionFacts } from '../facts.ts';
import { criterion, reason } from './criterion.ts';

/** Shares: a "must" capability counts twice a "should"; named technologies and areas count one and one half. */
const MUST = 2;
const SHOULD = 1;
const TECHNOLOGIES = 1;
const AREAS = 0.5;

/**
 * Can it do what is asked? One part for each required capability, one for the need's technologies, one for its areas.
 *
 * - capability: 1 where the solution names the capability's technology, else the share of the capability's words (by
 *   idf) that the solution's text has; unknown where the solution has no text to look in.
 * - technologies, areas: |asked ∩ offered| / |asked|; unknown where the solution lists none.
 * @param coverage for each required capability, in order: word share in [0, 1], or null without a text
 */
export function capability(
	need: Pick<ChallengeContent, 'capabilities' | 'technologies' | 'areas'>,
	facts: Pick<SolutionFacts, 'technologies' | 'areas'>,
	coverage: readonly (number | null)[]
): CriterionScore {
	const reasons: Reason[] = need.capabilities.map((asked, index) => {
		const named = asked.technology !== undefined && facts.technologies.includes(asked.technology);
		const value = named ? 1 : (coverage[index] ?? null);
		return reason('capability', asked.must ? MUST : SHOULD, value, { index: String(index) });
	});
	if (need.technologies.length > 0)
		reasons.push(reason('technologies', TECHNOLOGIES, overlap(need.technologies, facts.technologies)));
	if (need.areas.length > 0) reasons.push(reason('areas', AREAS, overlap(need.areas, facts.areas)));
	return criterion('capability', reasons);
}

function overlap(asked: readonly string[], offered: readonly string[]): number | null {
	if (offered.length === 0) return null;
	return asked.filter((code) => offered.includes(code)).length / asked.length;
}
