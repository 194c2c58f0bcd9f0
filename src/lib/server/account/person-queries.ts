import { z } from 'zod';
import { nameKey, type Person } from '../../domain/account/person.ts';
import { canPerson } from '../../domain/account/policy.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { organisationViews } from '../organisation/organisation-queries.ts';
import { pageInput, pageOf } from '../page-input.ts';
import type { Ctx } from '../services.ts';
import { where, type Filter } from '../storage/port.ts';
import { accountLinksSpec, peopleSpec } from './account-collections.ts';

export const listPeopleInput = z.object({
	/** The beginning of a name or an e-mail. */
	text: z.string().trim().max(200).optional(),
	active: z.boolean().optional(),
	...pageInput
});

/** Everyone with an account, for administrators. @throws AppError `forbidden` */
export async function listPeople(ctx: Ctx, input: z.infer<typeof listPeopleInput>) {
	if (!canPerson(ctx.actor, 'list')) throw new AppError('forbidden');
	const filters: Filter[] = [];
	const key = input.text && nameKey(input.text);
	if (key) filters.push(where.or(where.startsWith('nameKey', key), where.startsWith('email', key)));
	if (input.active !== undefined) filters.push(where.exists('deactivatedAt', !input.active));
	const page = await ctx.storage.collection(peopleSpec).list({
		...(filters.length > 0 ? { filter: where.and(...filters) } : {}),
		sort: 'name',
		...pageOf(input)
	});
	return { items: await withOrganisations(ctx, page.items), nextCursor: page.nextCursor };
}

export const personIdInput = z.object({ personId: idSchema });

/** One person, for administrators and coordinators. @throws AppError `not-found` */
export async function getPerson(ctx: Ctx, input: z.infer<typeof personIdInput>) {
	const person = await ctx.storage.collection(peopleSpec).find(input.personId);
	if (!person || !canPerson(ctx.actor, 'read', person)) throw new AppError('not-found');
	const [view] = await withOrganisations(ctx, [person]);
	if (!view) throw new AppError('not-found');
	return {
		...view,
		can: {
			deactivate: canPerson(ctx.actor, 'deactivate', person),
			reactivate: canPerson(ctx.actor, 'reactivate', person),
			makeLink: canPerson(ctx.actor, 'make-link', person)
		}
	};
}

async function withOrganisations(ctx: Ctx, people: readonly Person[]) {
	const organisations = await organisationViews(
		ctx,
		people.flatMap(({ memberships }) => memberships.map(({ organisationId }) => organisationId))
	);
	return people.map((person) => ({
		id: person.id,
		version: person.version,
		name: person.name,
		email: person.email,
		locale: person.locale,
		createdAt: person.createdAt,
		deactivatedAt: person.deactivatedAt,
		memberships: person.memberships.flatMap(({ organisationId, roles }) => {
			const organisation = organisations.get(organisationId);
			return organisation ? [{ organisation, roles }] : [];
		})
	}));
}

export const listLinksInput = z.object(pageInput);

/** Links that are open or wait for an administrator to make them; never their tokens. @throws AppError `forbidden` */
export async function listLinks(ctx: Ctx, input: z.infer<typeof listLinksInput>) {
	if (!canPerson(ctx.actor, 'make-link')) throw new AppError('forbidden');
	const page = await ctx.storage.collection(accountLinksSpec).list({
		filter: where.in('status', ['asked', 'open']),
		sort: 'newest',
		...pageOf(input)
	});
	const organisations = await organisationViews(
		ctx,
		page.items.flatMap(({ organisationId }) => organisationId ?? [])
	);
	const items = page.items.map(
		({ id, purpose, status, email, createdAt, expiresAt, organisationId, roles }) => ({
			id,
			purpose,
			status,
			email,
			createdAt,
			expiresAt,
			roles: roles ?? [],
			organisation: organisations.get(organisationId ?? '')
		})
	);
	return { items, nextCursor: page.nextCursor };
}
