import type { TrialView } from '../../domain/trial/views.ts';
import type { Refusal } from '../shared/refusal.ts';

/** The trial as somebody else saved it meanwhile, when that is why a form was refused. */
export function theirs(refusal: Refusal | undefined): TrialView | undefined {
	return refusal?.reason === 'version' ? (refusal.detail['current'] as TrialView | undefined) : undefined;
}

/** The version that a form sends: what the reader saw, or after a conflict what they have now been told of. */
export const versionFor = (trial: TrialView, refusal: Refusal | undefined): number =>
	Math.max(trial.version, theirs(refusal)?.version ?? 0);
