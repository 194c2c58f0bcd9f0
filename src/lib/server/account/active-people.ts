import type { Person } from '../../domain/account/person.ts';
import type { Role } from '../../domain/shared/actor.ts';
import type { Services } from '../services.ts';
import { where } from '../storage/port.ts';
import { peopleSpec } from './account-collections.ts';

/** People who are not deactivated and have one of the roles in the organisation. */
export async function* activePeople(
	services: Pick<Services, 'storage'>,
	organisationId: string,
	roles: readonly Role[]
): AsyncGenerator<Person> {
	const members = services.storage
		.collection(peopleSpec)
		.scan({ filter: where.contains('organisation', organisationId) });
	for await (const person of members) {
		const here = person.memberships.find((membership) => membership.organisationId === organisationId);
		if (!person.deactivatedAt && here?.roles.some((role) => roles.includes(role))) yield person;
	}
}
