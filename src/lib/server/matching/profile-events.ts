import type { LoggedEvent } from '../storage/port.ts';

/** The subscriber that writes profiles: once its checkpoint is past an event, the profiles are right. */
export const PROFILES = 'match-profiles';

/** The events that change what profiles know of a supplier; a new one has no solutions yet. */
export const VERIFICATION: ReadonlySet<string> = new Set(['organisation.verified', 'organisation.refused']);

/** The solution that an event is about, or about a trial of. */
export function solutionIn({ aggregate, data }: LoggedEvent): string | undefined {
	if (aggregate.kind === 'solution') return aggregate.id;
	return aggregate.kind === 'trial' && typeof data['solutionId'] === 'string'
		? data['solutionId']
		: undefined;
}
