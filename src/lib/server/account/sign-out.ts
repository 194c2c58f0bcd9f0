import type { Ctx } from '../services.ts';
import { requireBrowser } from './require-browser.ts';
import { requirePerson } from './require-person.ts';

/** Ends the session of this browser; signing out twice does no harm. */
export async function signOut(ctx: Ctx): Promise<void> {
	const browser = requireBrowser(ctx);
	browser.setCookies(await ctx.auth.closeSession(browser));
}

/** Ends every session of the person who asks, this one too. */
export async function signOutEverywhere(ctx: Ctx): Promise<void> {
	const person = await requirePerson(ctx);
	await ctx.auth.revokeAllSessions(person.userId);
	if (ctx.browser) ctx.browser.setCookies(await ctx.auth.closeSession(ctx.browser));
}
