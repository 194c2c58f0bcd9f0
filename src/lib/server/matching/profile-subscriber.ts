import type { Subscriber } from '../events/subscriber.ts';
import type { Services } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { where, type LoggedEvent } from '../storage/port.ts';
import { updateProfiles } from './update-profiles.ts';

/** Keeps match profiles and frequencies beside solutions, challenges, their organisations and their trials. */
export const profileSubscriber: Subscriber = {
	name: 'match-profiles',
	handle: (services, event) => follow(services, [event]),
	handleMany: follow
};

/** The events that change what profiles know of a supplier; a new one has no solutions yet. */
const VERIFICATION = new Set(['organisation.verified', 'organisation.refused']);

async function follow(services: Services, events: readonly LoggedEvent[]): Promise<void> {
	const last = events.at(-1);
	if (!last) return;
	const solutions = new Set<string>();
	const challenges = new Set<string>();
	for (const { type, aggregate, data } of events) {
		if (aggregate.kind === 'solution') solutions.add(aggregate.id);
		if (aggregate.kind === 'challenge') challenges.add(aggregate.id);
		if (aggregate.kind === 'trial' && typeof data['solutionId'] === 'string')
			solutions.add(data['solutionId']);
		if (VERIFICATION.has(type)) for (const id of await solutionsOf(services, aggregate.id)) solutions.add(id);
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
