import type { Person } from '../../domain/account/person.ts';
import type { Actor, Membership } from '../../domain/shared/actor.ts';
import { ANONYMOUS } from '../../domain/shared/actor.ts';
import type { AuthRequest } from '../auth/port.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import type { Services } from '../services.ts';
import { where } from '../storage/port.ts';
import { peopleSpec } from './account-collections.ts';

/** Who a request's cookie stands for. */
export interface SignedIn {
	actor: Actor;
	person?: Person;
	sessionId?: string;
	/** `Set-Cookie` lines, when the session was extended. */
	cookies: string[];
}

const NOBODY: SignedIn = { actor: ANONYMOUS, cookies: [] };

/** The person behind the session cookie; a deactivated person is nobody. */
export async function readActor(services: Services, request: AuthRequest): Promise<SignedIn> {
	if (!request.headers.has('cookie')) return NOBODY;
	const session = await services.auth.readSession(request);
	if (!session) return NOBODY;
	const person = await personOfUser(services, session.userId);
	if (!person || person.deactivatedAt) return NOBODY;
	const { sessionId, cookies } = session;
	return { actor: await actorOf(services, person), person, sessionId, cookies };
}

export async function personOfUser(
	services: Pick<Services, 'storage'>,
	userId: string
): Promise<Person | undefined> {
	const page = await services.storage
		.collection(peopleSpec)
		.list({ filter: where.eq('userId', userId), limit: 1 });
	return page.items[0];
}

/** What policies decide on. A membership of an organisation that is gone counts for nothing. */
export async function actorOf(services: Pick<Services, 'storage'>, person: Person): Promise<Actor> {
	const organisations = await services.storage
		.collection(organisationsSpec)
		.getMany(person.memberships.map(({ organisationId }) => organisationId));
	const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));
	const memberships = person.memberships.flatMap(({ organisationId, roles }): Membership[] => {
		const organisation = byId.get(organisationId);
		if (!organisation) return [];
		const verified = organisation.verification.status === 'verified';
		return [{ organisationId, kind: organisation.kind, roles, verified }];
	});
	return { kind: 'person', personId: person.id, memberships };
}
