import type { Person } from '../../domain/account/person.ts';
import { nameKey } from '../../domain/account/person.ts';
import type { Locale } from '../../domain/shared/locale.ts';
import { eventOf, type Services } from '../services.ts';
import { peopleSpec } from './account-collections.ts';
import { emailSchema } from './account-schemas.ts';

export interface NewAccount {
	email: string;
	password: string;
	name: string;
	locale: Locale;
	memberships: Person['memberships'];
	consent?: Person['consent'];
	/** The person's id; a new one when absent. */
	id?: string;
	/** Who made it, for the record; the person itself when absent. */
	by?: string;
}

/**
 * Makes a user with a password and the person behind it. For sign-up, invitations and seeds: it asks no policy.
 * Where the person cannot be stored, the user is taken back, so that the e-mail stays free.
 * @throws AppError `conflict` with reason `email-taken`
 */
export async function createAccount(services: Services, input: NewAccount): Promise<Person> {
	const email = emailSchema.parse(input.email);
	const { name, password } = input;
	const now = services.now();
	const { userId } = await services.auth.createUser({ email, name, password, createdAt: now });
	const id = input.id ?? services.newId();
	const event = eventOf(
		services,
		input.by ?? id,
		'person.joined',
		{ kind: 'person', id, version: 1 },
		{ organisations: input.memberships.map(({ organisationId }) => organisationId) }
	);
	try {
		return await services.storage.collection(peopleSpec).insert(
			{
				id,
				userId,
				email,
				name,
				nameKey: nameKey(name),
				locale: input.locale,
				memberships: input.memberships,
				...(input.consent ? { consent: input.consent } : {}),
				createdAt: now,
				updatedAt: now
			},
			[event]
		);
	} catch (error) {
		await services.auth.deleteUser(userId);
		throw error;
	}
}
