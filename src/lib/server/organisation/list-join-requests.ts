import { z } from 'zod';
import { canOrganisation } from '../../domain/organisation/policy.ts';
import { AppError } from '../../domain/shared/error.ts';
import { pageInput, pageOf } from '../page-input.ts';
import type { Ctx } from '../services.ts';
import { where } from '../storage/port.ts';
import { newcomerRole } from './newcomer-role.ts';
import { joinRequestsSpec } from './organisation-collections.ts';
import { organisationViews } from './organisation-queries.ts';

export const listJoinRequestsInput = z.object(pageInput);

/**
 * Second registrations of an organisation that wait for a coordinator, longest waiting first, each with the role that
 * the newcomer would be invited in now.
 * @returns a page, and how many wait in all
 * @throws AppError `forbidden`
 */
export async function listJoinRequests(ctx: Ctx, input: z.infer<typeof listJoinRequestsInput>) {
	if (!canOrganisation(ctx.actor, 'list')) throw new AppError('forbidden');
	const requests = ctx.storage.collection(joinRequestsSpec);
	const open = where.eq('status', 'open');
	const [page, total] = await Promise.all([
		requests.list({
			filter: open,
			sort: 'oldest',
			...pageOf(input)
		}),
		requests.count(open)
	]);
	const ids = [...new Set(page.items.map(({ organisationId }) => organisationId))];
	const [organisations, roles] = await Promise.all([
		organisationViews(ctx, ids),
		Promise.all(ids.map(async (id) => [id, await newcomerRole(ctx, id)] as const))
	]);
	const roleIn = new Map(roles);
	const items = page.items.map((request) => ({
		id: request.id,
		organisation: organisations.get(request.organisationId),
		organisationName: request.organisationName,
		personName: request.personName,
		email: request.email,
		same: request.same,
		role: roleIn.get(request.organisationId) ?? ('supplier-member' as const),
		createdAt: request.createdAt
	}));
	return { items, total, nextCursor: page.nextCursor };
}
