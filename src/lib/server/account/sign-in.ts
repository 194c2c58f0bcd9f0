import { z } from 'zod';
import { homeOf } from '../../domain/account/policy.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { emailSchema, passwordSchema } from './account-schemas.ts';
import { actorOf, personOfUser } from './read-actor.ts';
import { requireBrowser } from './require-browser.ts';
import { takeSignInAttempt } from './sign-in-attempts.ts';

export const signInInput = z.object({ email: emailSchema, password: passwordSchema });

/**
 * Opens a session in this browser. The answer to an unknown e-mail, a wrong password and a person without an account
 * is one and the same; only who knows the password learns that the account is deactivated.
 * @throws AppError `unauthenticated` with reason `wrong-sign-in` or `account-deactivated`, `rate-limited`
 */
export async function signIn(ctx: Ctx, input: z.infer<typeof signInInput>) {
	const browser = requireBrowser(ctx);
	const attempt = await takeSignInAttempt(ctx, input.email, browser);
	const opened = await ctx.auth.signIn(input, browser);
	if (!opened) throw new AppError('unauthenticated', { reason: 'wrong-sign-in' });
	const person = await personOfUser(ctx, opened.userId);
	if (!person || person.deactivatedAt) {
		await ctx.auth.revokeAllSessions(opened.userId);
		throw new AppError('unauthenticated', { reason: person ? 'account-deactivated' : 'wrong-sign-in' });
	}
	await attempt.giveBack();
	browser.setCookies([...opened.cookies, ...ctx.auth.rememberDevice(input.email, browser)]);
	return { personId: person.id, locale: person.locale, home: homeOf(await actorOf(ctx, person)) };
}
