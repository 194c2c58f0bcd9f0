import type { Services } from '../services.ts';
import { LAB_ID } from '../organisation/ensure-lab.ts';
import { where } from '../storage/port.ts';
import { peopleSpec } from './account-collections.ts';
import { openLink } from './account-links.ts';
import { linkAddress } from './deliver-link.ts';

/**
 * A new installation has nobody who could invite anybody. While the lab has no people, whoever starts the server gets
 * a link that makes the first administrator.
 * @returns the address, or undefined when the lab has people
 */
export async function firstAdministratorLink(services: Services): Promise<string | undefined> {
	const people = services.storage.collection(peopleSpec);
	if ((await people.count(where.contains('organisation', LAB_ID))) > 0) return undefined;
	const { link, token } = await openLink(services, {
		purpose: 'invitation',
		locale: 'en',
		organisationId: LAB_ID,
		roles: ['administrator', 'coordinator'],
		invitedBy: 'system:first-start'
	});
	return linkAddress(services, link, token);
}
