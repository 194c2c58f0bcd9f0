import { z } from 'zod';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { newSupplierInput, registerSupplier } from '../organisation/register-supplier.ts';
import { where } from '../storage/port.ts';
import { peopleSpec } from './account-collections.ts';
import {
	CONSENT_VERSION,
	consentSchema,
	emailSchema,
	newPasswordSchema,
	personNameSchema
} from './account-schemas.ts';
import { createAccount } from './create-account.ts';
import { PER_ADDRESS, takeFromAddress } from './limits.ts';
import { openSession } from './open-session.ts';
import { requireBrokenOff } from './under-way.ts';

export const signUpInput = z.object({
	name: personNameSchema,
	email: emailSchema,
	password: newPasswordSchema,
	// A form in which nothing is filled in posts none of it: what is needed is said field by field all the same.
	organisation: newSupplierInput.prefault({} as z.input<typeof newSupplierInput>),
	consent: consentSchema
});

/**
 * A supplier joins: a new organisation, unverified, and its owner, signed in.
 * @throws AppError `conflict` with reason `email-taken`, `sign-up-under-way`, or `organisation-exists` when the organisation is there
 * already: the coordinator sees the attempt, the newcomer is told to ask for an invitation; `rate-limited`
 */
export async function signUp(ctx: Ctx, input: z.infer<typeof signUpInput>) {
	const browser = await takeFromAddress(ctx, PER_ADDRESS.signUp);
	await requireFreeEmail(ctx, input.email);
	const id = ctx.newId();
	const { name, email, password, organisation } = input;
	const supplier = await registerSupplier(ctx, organisation, { id, name, email });
	try {
		const person = await createAccount(ctx, {
			id,
			email,
			password,
			name,
			locale: ctx.locale,
			memberships: [{ organisationId: supplier.id, roles: ['supplier-owner'] }],
			consent: { at: ctx.now(), version: CONSENT_VERSION }
		});
		await openSession(ctx, browser, { email, password });
		return { personId: person.id, organisationId: supplier.id };
	} catch (error) {
		await supplier.takeBack();
		throw error;
	}
}

/**
 * A user without a person is what a broken-off sign-up left: nobody was ever let in with it and it has no rights, so
 * whoever comes next with that e-mail begins anew, with a password of their own.
 * @throws AppError `conflict` with reason `email-taken`, or `sign-up-under-way` within the first minute
 */
export async function requireFreeEmail(ctx: Ctx, email: string): Promise<void> {
	// First the user, so that a person who is stored meanwhile is seen.
	const user = await ctx.auth.findUser(email);
	if ((await ctx.storage.collection(peopleSpec).count(where.eq('email', email))) > 0)
		throw new AppError('conflict', { reason: 'email-taken', fields: { email: 'email-taken' } });
	if (!user) return;
	requireBrokenOff(user.createdAt, ctx.now(), 'email');
	await ctx.auth.deleteUser(user.userId);
}
