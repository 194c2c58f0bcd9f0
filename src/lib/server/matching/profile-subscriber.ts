import type { Subscriber } from '../events/subscriber.ts';
import type { Services } from '../services.ts';
import { challengesWithTerm } from '../challenge/challenge-terms.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { solutionsWithTerm } from '../solution/solution-terms.ts';
import { where, type LoggedEvent } from '../storage/port.ts';
import { renamedTerms } from '../taxonomy/renamed-terms.ts';
import { matchingState } from './matching-state.ts';
import { PROFILES, solutionIn, VERIFICATION } from './profile-events.ts';
import { updateProfiles } from './update-profiles.ts';

/**
 * Keeps match profiles and frequencies beside solutions, challenges, their organisations, their trials and the names of
 * their terms.
 */
export const profileSubscriber: Subscriber = {
	name: PROFILES,
	handle: (services, event) => follow(services, [event]),
	handleMany: follow
};

async function follow(services: Services, events: readonly LoggedEvent[]): Promise<void> {
	const last = events.at(-1);
	if (!last) return;
	const solutions = new Set<string>();
	const challenges = new Set<string>();
	for (const event of events) {
		const { type, aggregate } = event;
		const solution = solutionIn(event);
		if (solution !== undefined) solutions.add(solution);
		if (aggregate.kind === 'challenge') challenges.add(aggregate.id);
		if (VERIFICATION.has(type)) for (const id of await solutionsOf(services, aggregate.id)) solutions.add(id);
	}
	const terms = await renamedTerms(services, events);
	if (terms.length > 0) matchingState(services).forgetTerms();
	for (const term of terms) {
		for await (const id of solutionsWithTerm(services, term)) solutions.add(id);
		for await (const id of challengesWithTerm(services, term)) challenges.add(id);
	}
	await updateProfiles(services, 'solution', [...solutions], last.position);
	await updateProfiles(services, 'need', [...challenges], last.position);
}

/** A supplier's verification is in the profiles of its solutions. */
async function solutionsOf(services: Services, organisationId: string): Promise<string[]> {
	const ids: string[] = [];
	const filter = where.eq('organisationId', organisationId);
	for await (const { id } of services.storage.collection(solutionsSpec).scan({ filter })) ids.push(id);
	return ids;
}
