import { z } from 'zod';
import { canOrganisation } from '../../domain/organisation/policy.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { eventOf, type Ctx } from '../services.ts';
import { invitePerson } from './invite-person.ts';
import { newcomerRole } from './newcomer-role.ts';
import { joinRequestsSpec } from './organisation-collections.ts';

export const settleJoinRequestInput = z.object({
	joinRequestId: idSchema,
	decision: z.enum(['invited', 'dismissed'])
});

/**
 * A coordinator answers a second registration: invites the newcomer into the organisation that exists, in the role
 * that `newcomerRole` gives; or lays the request aside.
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
					roles: [await newcomerRole(ctx, organisationId)]
				})
			: undefined;
	const aggregate = { kind: 'join-request', id: request.id, version: request.version + 1 };
	await requests.replace({ ...request, status: input.decision, updatedAt: ctx.now() }, request.version, [
		eventOf(ctx, actorId(ctx.actor), `join-request.${input.decision}`, aggregate, { organisationId })
	]);
	return { delivery: invited?.delivery };
}
