import { createAccount } from '../account/create-account.ts';
import { CONSENT_VERSION } from '../account/account-schemas.ts';
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
			consent: { at: world.services.now(), version: CONSENT_VERSION }
		});
}
