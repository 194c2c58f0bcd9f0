import { z } from 'zod';
import { canOrganisation } from '../../domain/organisation/policy.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { activePeople } from '../account/active-people.ts';
import { eventOf, type Ctx } from '../services.ts';
import { invitePerson } from './invite-person.ts';
import { joinRequestsSpec } from './organisation-collections.ts';

export const settleJoinRequestInput = z.object({
	joinRequestId: idSchema,
	decision: z.enum(['invited', 'dismissed'])
});

/**
 * A coordinator answers a second registration: invites the newcomer into the organisation that exists, as its owner
 * where it has none (an import made it), else as a member; or lays the request aside.
 * @throws AppError `forbidden`, `illegal-transition` when it was answered before, as `invitePerson`
 */
export async function settleJoinRequest(ctx: Ctx, input: z.infer<typeof settleJoinRequestInput>) {
	if (!canOrganisation(ctx.actor, 'list')) throw new AppError('forbidden');
	const requests = ctx.storage.collection(joinRequestsSpec);
	const request = await requests.get(input.joinRequestId);
	if (request.status !== 'open') throw new AppError('illegal-transition');
	const { email, locale, organisationId } = request;
	// First, so that a request whose invitation is refused stays open.
	const invited =
		input.decision === 'invited'
			? await invitePerson(ctx, {
					organisationId,
					email,
					locale,
					roles: [(await hasOwner(ctx, organisationId)) ? 'supplier-member' : 'supplier-owner']
				})
			: undefined;
	const aggregate = { kind: 'join-request', id: request.id, version: request.version + 1 };
	await requests.replace({ ...request, status: input.decision, updatedAt: ctx.now() }, request.version, [
		eventOf(ctx, actorId(ctx.actor), `join-request.${input.decision}`, aggregate, { organisationId })
	]);
	return { delivery: invited?.delivery };
}

async function hasOwner(ctx: Ctx, organisationId: string): Promise<boolean> {
	const { done } = await activePeople(ctx, organisationId, ['supplier-owner']).next();
	return !done;
}
