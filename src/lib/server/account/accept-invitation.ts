import { z } from 'zod';
import type { AccountLink } from '../../domain/account/link.ts';
import type { Person } from '../../domain/account/person.ts';
import { homeOf } from '../../domain/account/policy.ts';
import { AppError } from '../../domain/shared/error.ts';
import { organisationViews } from '../organisation/organisation-queries.ts';
import { eventOf, type Browser, type Ctx } from '../services.ts';
import { where } from '../storage/port.ts';
import { peopleSpec } from './account-collections.ts';
import { findOpenLink, useLink, useLinkLast } from './account-links.ts';
import {
	CONSENT_VERSION,
	consentSchema,
	emailSchema,
	newPasswordSchema,
	passwordSchema,
	personNameSchema,
	tokenSchema
} from './account-schemas.ts';
import { createAccount } from './create-account.ts';
import { labHasPeople } from './first-administrator.ts';
import { PER_ADDRESS, takeFromAddress } from './limits.ts';
import { openSession } from './open-session.ts';
import { actorOf } from './read-actor.ts';
import { takeSignInAttempt } from './sign-in-attempts.ts';
import { requireFreeEmail } from './sign-up.ts';

export const invitationInput = z.object({ token: tokenSchema });

/** Somebody new gives name, password and consent; somebody with an account only their password. */
export const acceptInvitationInput = z.discriminatedUnion('account', [
	z.object({
		account: z.literal('new'),
		token: tokenSchema,
		/** Only for the link of the first administrator, which names nobody. */
		email: emailSchema.optional(),
		name: personNameSchema,
		password: newPasswordSchema,
		consent: consentSchema
	}),
	z.object({ account: z.literal('existing'), token: tokenSchema, password: passwordSchema })
]);

/** What the holder of an invitation sees before accepting it. @throws AppError `not-found` with reason `link-not-valid` */
export async function readInvitation(ctx: Ctx, input: z.infer<typeof invitationInput>) {
	await takeFromAddress(ctx, PER_ADDRESS.link);
	const link = await findInvitation(ctx, input.token);
	const organisations = await organisationViews(ctx, [link.organisationId ?? '']);
	const known = link.email ? await personOfEmail(ctx, link.email) : undefined;
	return {
		email: link.email,
		roles: link.roles ?? [],
		organisation: organisations.get(link.organisationId ?? ''),
		account: known ? ('existing' as const) : ('new' as const)
	};
}

/**
 * Joins the organisation that invites, and signs in. The link works once: one that names an e-mail is used up last,
 * since there is one person an e-mail and joining twice changes nothing; that of the first administrator is used first.
 * @throws AppError `not-found` with reason `link-not-valid`, `unauthenticated` with reason `wrong-password`
 */
export async function acceptInvitation(ctx: Ctx, input: z.infer<typeof acceptInvitationInput>) {
	const browser = await takeFromAddress(ctx, PER_ADDRESS.link);
	const link = await findInvitation(ctx, input.token);
	const email = link.email ?? (input.account === 'new' ? input.email : undefined);
	if (!email) throw new AppError('invalid', { fields: { email: 'email-required' } });
	const join = () =>
		input.account === 'new'
			? joinAsNew(ctx, link, { ...input, email })
			: joinAsKnown(ctx, link, { email, password: input.password }, browser);
	const person = await (link.email
		? useLinkLast(ctx, { ...link, email: link.email }, join)
		: useLink(ctx, link, join));
	await openSession(ctx, browser, { email, password: input.password });
	return { personId: person.id, locale: person.locale, home: homeOf(await actorOf(ctx, person)) };
}

async function findInvitation(ctx: Ctx, token: string): Promise<AccountLink> {
	const link = await findOpenLink(ctx, 'invitation', token);
	if (!link.email && (await labHasPeople(ctx))) throw new AppError('not-found', { reason: 'link-not-valid' });
	return link;
}

const membershipOf = ({ organisationId = '', roles = [] }: AccountLink) => ({ organisationId, roles });

async function joinAsNew(
	ctx: Ctx,
	link: AccountLink,
	input: { email: string; name: string; password: string }
): Promise<Person> {
	await requireFreeEmail(ctx, input.email);
	const { email, name, password } = input;
	return createAccount(ctx, {
		email,
		name,
		password,
		locale: ctx.locale,
		memberships: [membershipOf(link)],
		consent: { at: ctx.now(), version: CONSENT_VERSION }
	});
}

async function joinAsKnown(
	ctx: Ctx,
	link: AccountLink,
	{ email, password }: { email: string; password: string },
	browser: Browser
): Promise<Person> {
	const attempt = await takeSignInAttempt(ctx, email, browser);
	const person = await personOfEmail(ctx, email);
	const wrong = { reason: 'wrong-password', fields: { password: 'wrong-password' } };
	if (!person || person.deactivatedAt || !(await ctx.auth.checkPassword(person.userId, password)))
		throw new AppError('unauthenticated', wrong);
	await attempt.giveBack();
	const { organisationId, roles } = membershipOf(link);
	const before = person.memberships.find((m) => m.organisationId === organisationId)?.roles ?? [];
	const added = { organisationId, roles: [...new Set([...before, ...roles])] };
	const others = person.memberships.filter((m) => m.organisationId !== added.organisationId);
	const aggregate = { kind: 'person', id: person.id, version: person.version + 1 };
	const event = eventOf(ctx, person.id, 'person.joined', aggregate, {
		organisations: [added.organisationId]
	});
	const changed = { ...person, memberships: [...others, added], updatedAt: ctx.now() };
	return ctx.storage.collection(peopleSpec).replace(changed, person.version, [event]);
}

async function personOfEmail(ctx: Ctx, email: string): Promise<Person | undefined> {
	const found = await ctx.storage.collection(peopleSpec).list({ filter: where.eq('email', email), limit: 1 });
	return found.items[0];
}
