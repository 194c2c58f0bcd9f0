import type { Trial } from '../trial/trial.ts';
import { clamp } from './criteria/criterion.ts';
import type { PastTrial } from './facts.ts';

/**
 * What a trial says about its solution once it is closed; undefined while it runs.
 *
 * `achieved` is the mean over its indicators of (achieved - baseline) / (target - baseline), each within [0, 1]; an
 * indicator whose target is its baseline is reached when it did not get worse than the target.
 */
export function pastTrial({ state, outcome }: Pick<Trial, 'state' | 'outcome'>): PastTrial | undefined {
	if (state.status !== 'closed' && state.status !== 'follow-up') return undefined;
	const shares = (outcome?.results ?? []).flatMap(({ baseline, target, achieved }) => {
		// What was never measured says nothing either way.
		if (achieved === undefined) return [];
		if (target === baseline) return [Number(achieved >= target)];
		return [clamp((achieved - baseline) / (target - baseline))];
	});
	const mean = shares.length > 0 ? shares.reduce((sum, share) => sum + share, 0) / shares.length : null;
	return { decision: state.decision, achieved: mean, closedAt: state.closedAt };
}
