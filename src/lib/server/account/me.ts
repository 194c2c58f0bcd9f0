import { z } from 'zod';
import { homeOf } from '../../domain/account/policy.ts';
import { nameKey } from '../../domain/account/person.ts';
import { AppError } from '../../domain/shared/error.ts';
import { LOCALES } from '../../domain/shared/locale.ts';
import { organisationViews } from '../organisation/organisation-queries.ts';
import { eventOf, type Ctx } from '../services.ts';
import { peopleSpec } from './account-collections.ts';
import { withdrawLinks } from './account-links.ts';
import { newPasswordSchema, passwordSchema, personNameSchema } from './account-schemas.ts';
import { takeAttempt } from '../rate-limit/rate-limit.ts';
import { PER_EMAIL } from './limits.ts';
import { openSession } from './open-session.ts';
import { recordPassword } from './record-password.ts';
import { requirePerson } from './require-person.ts';

/** The account of the person who asks. */
export async function readMe(ctx: Ctx) {
	const person = await requirePerson(ctx);
	const organisations = await organisationViews(
		ctx,
		person.memberships.map(({ organisationId }) => organisationId)
	);
	return {
		id: person.id,
		version: person.version,
		name: person.name,
		email: person.email,
		locale: person.locale,
		consent: person.consent,
		home: homeOf(ctx.actor),
		memberships: person.memberships.flatMap(({ organisationId, roles }) => {
			const organisation = organisations.get(organisationId);
			return organisation ? [{ organisation, roles }] : [];
		})
	};
}

export const updateMeInput = z.object({
	version: z.number().int().min(1),
	name: personNameSchema,
	locale: z.enum(LOCALES)
});

/** Changes one's name and the language of one's mails. @throws AppError `conflict` with reason `version` */
export async function updateMe(ctx: Ctx, input: z.infer<typeof updateMeInput>) {
	const person = await requirePerson(ctx);
	const { name, locale, version } = input;
	if (person.version !== version)
		throw new AppError('conflict', {
			reason: 'version',
			detail: { current: { name: person.name, locale: person.locale, version: person.version } }
		});
	const changed = { ...person, name, nameKey: nameKey(name), locale, updatedAt: ctx.now() };
	const aggregate = { kind: 'person', id: person.id, version: version + 1 };
	await ctx.storage
		.collection(peopleSpec)
		.replace(changed, version, [eventOf(ctx, person.id, 'person.updated', aggregate)]);
	return readMe(ctx);
}

export const changePasswordInput = z.object({ current: passwordSchema, password: newPasswordSchema });

/**
 * Sets a new password, ends every session and reset link and opens a new session here.
 * @throws AppError `forbidden` with reason `wrong-password`, `rate-limited`
 */
export async function changePassword(ctx: Ctx, input: z.infer<typeof changePasswordInput>): Promise<void> {
	const person = await requirePerson(ctx);
	await takeAttempt(ctx, PER_EMAIL.changePassword, person.email);
	if (!(await ctx.auth.checkPassword(person.userId, input.current)))
		throw new AppError('forbidden', { reason: 'wrong-password', fields: { current: 'wrong-password' } });
	const { email } = person;
	await withdrawLinks(ctx, { purpose: 'reset', email });
	await ctx.auth.setPassword(person, input.password);
	await recordPassword(ctx, person.id, 'password-changed');
	if (ctx.browser) await openSession(ctx, ctx.browser, { email, password: input.password });
}

/** Where the person is signed in; the session of this browser is marked. */
export async function listMySessions(ctx: Ctx) {
	const person = await requirePerson(ctx);
	const sessions = await ctx.auth.listSessions(person.userId);
	return sessions.map((session) => ({ ...session, here: session.id === ctx.browser?.sessionId }));
}

export const endSessionInput = z.object({ sessionId: z.string().min(1).max(100) });

/** Ends one of one's own sessions; another person's id does nothing. */
export async function endSession(ctx: Ctx, input: z.infer<typeof endSessionInput>): Promise<void> {
	const person = await requirePerson(ctx);
	await ctx.auth.revokeSession(person.userId, input.sessionId);
}
