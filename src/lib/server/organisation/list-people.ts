import { z } from 'zod';
import { canOrganisation } from '../../domain/organisation/policy.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { accountLinksSpec, peopleSpec } from '../account/account-collections.ts';
import { cursorInput } from '../page-input.ts';
import type { Ctx } from '../services.ts';
import { where } from '../storage/port.ts';
import { getStoredOrganisation } from './organisation-queries.ts';

const PAGE = 50;

export const listPeopleOfInput = z.object({
	organisationId: idSchema,
	cursor: cursorInput,
	/** Of the invitations, which page apart. */
	invitationsCursor: cursorInput
});

/** The people of an organisation and the invitations that are on their way. @throws AppError `forbidden` */
export async function listPeopleOf(ctx: Ctx, input: z.infer<typeof listPeopleOfInput>) {
	const organisation = await getStoredOrganisation(ctx, input.organisationId);
	if (!canOrganisation(ctx.actor, 'people', organisation)) throw new AppError('forbidden');
	const [people, links] = await Promise.all([
		ctx.storage.collection(peopleSpec).list({
			filter: where.contains('organisation', organisation.id),
			sort: 'name',
			limit: PAGE,
			...(input.cursor ? { cursor: input.cursor } : {})
		}),
		ctx.storage.collection(accountLinksSpec).list({
			filter: where.and(
				where.eq('organisation', organisation.id),
				where.eq('purpose', 'invitation'),
				where.in('status', ['asked', 'open'])
			),
			sort: 'newest',
			limit: PAGE,
			...(input.invitationsCursor ? { cursor: input.invitationsCursor } : {})
		})
	]);
	return {
		people: people.items.map((person) => ({
			id: person.id,
			name: person.name,
			email: person.email,
			active: !person.deactivatedAt,
			roles: person.memberships.find((m) => m.organisationId === organisation.id)?.roles ?? [],
			version: person.version
		})),
		nextCursor: people.nextCursor,
		invitations: links.items.map(({ id, email, roles, status, expiresAt, createdAt }) => ({
			id,
			email,
			roles: roles ?? [],
			status,
			expiresAt,
			createdAt
		})),
		nextInvitations: links.nextCursor
	};
}
