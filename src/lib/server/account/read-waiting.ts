import { canOrganisation } from '../../domain/organisation/policy.ts';
import { canPerson } from '../../domain/account/policy.ts';
import { AppError } from '../../domain/shared/error.ts';
import { parkedEvents } from '../events/parked-collection.ts';
import { joinRequestsSpec, organisationsSpec } from '../organisation/organisation-collections.ts';
import type { Ctx } from '../services.ts';
import { where } from '../storage/port.ts';
import { accountLinksSpec } from './account-collections.ts';

/** How much waits for an administrator, by kind. @throws AppError `forbidden` */
export async function readWaiting(ctx: Ctx) {
	if (!canPerson(ctx.actor, 'list') || !canOrganisation(ctx.actor, 'list')) throw new AppError('forbidden');
	const { storage } = ctx;
	const unverified = where.and(where.eq('kind', 'supplier'), where.eq('verification', 'unverified'));
	const [links, suppliers, joinRequests, parked] = await Promise.all([
		storage.collection(accountLinksSpec).count(where.eq('status', 'asked')),
		storage.collection(organisationsSpec).count(unverified),
		storage.collection(joinRequestsSpec).count(where.eq('status', 'open')),
		storage.collection(parkedEvents).count()
	]);
	return { links, suppliers, joinRequests, parked };
}
