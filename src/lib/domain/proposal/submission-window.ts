import type { Challenge } from '../challenge/challenge.ts';
import { AppError } from '../shared/error.ts';
import { isDayOver } from '../shared/hong-kong-day.ts';
import type { SolutionStatus } from '../solution/solution.ts';

type ChallengeFacts = { status: Challenge['state']['status']; proposalsDue?: string | undefined };

/** Why no proposal can be sent now, as a message key under `errors.`; undefined when it can. */
export function submissionRefusal(
	challenge: ChallengeFacts,
	now: string
): 'challenge-not-open' | 'proposals-closed' | undefined {
	if (challenge.status !== 'published' && challenge.status !== 'matching') return 'challenge-not-open';
	const { proposalsDue } = challenge;
	return proposalsDue && isDayOver(proposalsDue, now) ? 'proposals-closed' : undefined;
}

/**
 * Holds when a proposal may be sent at `now`: the challenge is open, the last day is not over in Hong Kong, and the
 * solution offered is listed (so its supplier has been verified).
 * @throws AppError `forbidden` with reason `challenge-not-open`, `proposals-closed` or `solution-not-listed`
 */
export function requireSubmissionOpen(
	challenge: ChallengeFacts,
	solutionStatus: SolutionStatus,
	now: string
): void {
	const refusal = submissionRefusal(challenge, now);
	if (refusal) throw new AppError('forbidden', { reason: refusal });
	if (solutionStatus !== 'listed') throw new AppError('forbidden', { reason: 'solution-not-listed' });
}
