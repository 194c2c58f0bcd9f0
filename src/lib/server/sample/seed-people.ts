import { createAccount } from '../account/create-account.ts';
import { CONSENT_VERSION } from '../account/account-schemas.ts';
import { sampleName } from './data/people.ts';
import { DEMO_PASSWORD, sampleSignIns } from './sign-ins.ts';
import { required, samplePersonId, type World } from './world.ts';

/** The accounts that a visitor of the sample lab signs in with. */
export async function seedPeople(world: World): Promise<void> {
	world.daysAgo(395);
	for (const { role, organisation, email, name, locale } of sampleSignIns)
		await createAccount(world.services, {
			id: samplePersonId(organisation, role),
			email,
			name,
			locale,
			password: DEMO_PASSWORD,
			memberships: [{ organisationId: required(world.organisations, organisation), roles: [role] }],
			consent: { at: world.madeAt, version: CONSENT_VERSION }
		});
}

/**
 * Accounts for the others who acted in the story, so that every trail names somebody. They sign in with the same
 * password, as ROLE.ORGANISATION@labmatch.example.
 */
export async function seedColleagues(world: World): Promise<void> {
	const known = new Set(sampleSignIns.map(({ role, organisation }) => samplePersonId(organisation, role)));
	const others = [...world.acted].filter(([id]) => !known.has(id));
	world.daysAgo(390);
	await Promise.all(
		others.map(([id, { organisation, role }], index) =>
			createAccount(world.services, {
				id,
				email: `${role}.${organisation}@labmatch.example`,
				name: sampleName(index),
				locale: 'tc',
				password: DEMO_PASSWORD,
				memberships: [{ organisationId: required(world.organisations, organisation), roles: [role] }],
				consent: { at: world.madeAt, version: CONSENT_VERSION }
			})
		)
	);
}
