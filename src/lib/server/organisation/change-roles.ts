import { z } from 'zod';
import { canGiveRoles, takesLead } from '../../domain/organisation/policy.ts';
import { actorId, ROLES } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { peopleSpec } from '../account/account-collections.ts';
import { withdrawLinks } from '../account/account-links.ts';
import { signFor } from '../account/sign-for.ts';
import { eventOf, type Ctx } from '../services.ts';
import { getStoredOrganisation } from './organisation-queries.ts';

export const changeRolesInput = z.object({
	organisationId: idSchema,
	personId: idSchema,
	version: z.number().int().min(1),
	/** None takes the person out of the organisation. */
	roles: z.array(z.enum(ROLES)).max(2)
});

/**
 * Gives a person other roles in an organisation, or takes them out of it.
 * @throws AppError `forbidden`, `not-found` when the person is not in it,
 * `conflict` with reason `version`
 */
export async function changeRoles(ctx: Ctx, input: z.infer<typeof changeRolesInput>): Promise<void> {
	const organisation = await getStoredOrganisation(ctx, input.organisationId);
	const people = ctx.storage.collection(peopleSpec);
	const person = await people.find(input.personId);
	const before = person?.memberships.find((m) => m.organisationId === organisation.id)?.roles ?? [];
	const roles = [...new Set(input.roles)];
	const change = { personId: input.personId, before, after: roles };
	if (!canGiveRoles(ctx.actor, organisation, change)) throw new AppError('forbidden');
	if (!person || before.length === 0) throw new AppError('not-found');
	if (takesLead(organisation.kind, change))
		await signFor(ctx, (actor) => canGiveRoles(actor, organisation, change));
	// An invitation left over from before would give back what is taken.
	await withdrawLinks(ctx, { purpose: 'invitation', email: person.email, organisationId: organisation.id });
	const others = person.memberships.filter((m) => m.organisationId !== organisation.id);
	const mine = roles.length > 0 ? [{ organisationId: organisation.id, roles }] : [];
	const aggregate = { kind: 'person', id: person.id, version: input.version + 1 };
	const event = eventOf(ctx, actorId(ctx.actor), 'person.roles-changed', aggregate, {
		organisationId: organisation.id,
		before,
		after: roles
	});
	const changed = { ...person, memberships: [...others, ...mine], updatedAt: ctx.now() };
	await people.replace(changed, input.version, [event]);
}
