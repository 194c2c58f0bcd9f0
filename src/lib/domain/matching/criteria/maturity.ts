import type { ChallengeContent } from '../../challenge/challenge.ts';
import type { CriterionScore } from '../explanation.ts';
import type { SolutionFacts } from '../facts.ts';
import { clamp, criterion, reason } from './criterion.ts';

/** TRL a trial in real use expects when the need names none: 7, a prototype in its operational environment (ISO 16290). */
const TRIAL_TRL = 7;
/** This many levels below what is expected count as nothing. */
const TRL_RANGE = 4;

/**
 * Is it ready to be tried? Two parts, each in [0, 1]. Source: the levels are ISO 16290's; how a value falls below them
 * and the two shares are our own.
 *
 * - trl (share 2): 1 from the expected level on, else 1 - (expected - trl) / 4, at least 0; unknown without a level.
 * - references (share 1): 1 with a public-sector client, 0.6 with another; unknown where none is listed.
 */
export function maturity(
	need: Pick<ChallengeContent, 'constraints'>,
	facts: Pick<SolutionFacts, 'trl' | 'publicReferences' | 'otherReferences'>
): CriterionScore {
	const expected = need.constraints.minimumTrl ?? TRIAL_TRL;
	const trl = facts.trl === undefined ? null : clamp(1 - (expected - facts.trl) / TRL_RANGE);
	const references = facts.publicReferences > 0 ? 1 : facts.otherReferences > 0 ? 0.6 : null;
	return criterion('maturity', [
		reason('trl', 2, trl, {
			expected: String(expected),
			...(facts.trl === undefined ? {} : { trl: String(facts.trl) })
		}),
		reason('references', 1, references, {
			publicSector: String(facts.publicReferences),
			other: String(facts.otherReferences)
		})
	]);
}
