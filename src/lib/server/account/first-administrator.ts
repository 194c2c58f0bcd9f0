import { LAB_ID } from '../organisation/ensure-lab.ts';
import type { Services } from '../services.ts';
import { where } from '../storage/port.ts';
import { accountLinksSpec, peopleSpec } from './account-collections.ts';
import { openLink, renewLink } from './account-links.ts';
import { linkAddress } from './deliver-link.ts';

/**
 * A new installation has nobody who could invite anybody. While the lab has no people, whoever starts the server gets
 * a link that makes the first administrator; the one of an earlier start stops working.
 * @returns the address, or undefined when the lab has people
 */
export async function firstAdministratorLink(services: Services): Promise<string | undefined> {
	if (await labHasPeople(services)) return undefined;
	const earlier = await services.storage.collection(accountLinksSpec).list({
		filter: where.and(
			where.eq('organisation', LAB_ID),
			where.eq('status', 'open'),
			where.exists('email', false)
		),
		limit: 1
	});
	const known = earlier.items[0];
	const { link, token } = known
		? await renewLink(services, known)
		: await openLink(services, {
				purpose: 'invitation',
				locale: 'en',
				organisationId: LAB_ID,
				roles: ['administrator', 'coordinator'],
				invitedBy: 'system:first-start'
			});
	return linkAddress(services, link, token);
}

/** The link of the first start names nobody: it opens nothing once the lab has people. */
export async function labHasPeople(services: Pick<Services, 'storage'>): Promise<boolean> {
	const inLab = where.contains('organisation', LAB_ID);
	return (await services.storage.collection(peopleSpec).count(inLab)) > 0;
}
