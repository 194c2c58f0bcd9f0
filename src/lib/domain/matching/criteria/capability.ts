import type { ChallengeContent } from '../../challenge/challenge.ts';
import type { CriterionScore, Reason } from '../explanation.ts';
import type { SolutionFacts } from '../facts.ts';
import { criterion, overlap, reason } from './criterion.ts';

/** Shares: a "must" capability counts twice a "should"; named technologies and areas count one and one half. */
const MUST = 2;
const SHOULD = 1;
const TECHNOLOGIES = 1;
const AREAS = 0.5;

/**
 * Can it do what is asked? One part for each required capability, one for the need's technologies, one for its areas,
 * each in [0, 1]. Source: our own; the shares are a choice.
 *
 * - capability-technology: 1 where the solution names the capability's technology. Naming it is no proof that it does
 *   what is asked, so the reason says only that, where its text does not say all of it too.
 * - capability, else: the share of the capability's words (by idf) that the solution's text has; unknown where the
 *   solution has no text to look in.
 * - technologies, areas: |asked ∩ offered| / |asked|, with the codes of what lacks; unknown where the solution lists none.
 * @param coverage for each required capability, in order: word share in [0, 1], or null without a text
 */
export function capability(
	need: Pick<ChallengeContent, 'capabilities' | 'technologies' | 'areas'>,
	facts: Pick<SolutionFacts, 'technologies' | 'areas'>,
	coverage: readonly (number | null)[]
): CriterionScore {
	const reasons: Reason[] = need.capabilities.map((asked, index) => {
		const named = asked.technology !== undefined && facts.technologies.includes(asked.technology);
		const said = coverage[index] ?? null;
		const key = named && said !== 1 ? 'capability-technology' : 'capability';
		const value = named ? 1 : said;
		return reason(key, asked.must ? MUST : SHOULD, value, { index: String(index) });
	});
	if (need.technologies.length > 0)
		reasons.push(overlap('technologies', TECHNOLOGIES, need.technologies, facts.technologies));
	if (need.areas.length > 0) reasons.push(overlap('areas', AREAS, need.areas, facts.areas));
	return criterion('capability', reasons);
}
