import type { Browser, Ctx } from '../services.ts';

/** Signs in, in this browser, somebody whose password was just set or proven, and remembers the browser. */
export async function openSession(
	ctx: Ctx,
	browser: Browser,
	credentials: { email: string; password: string }
): Promise<void> {
	const opened = await ctx.auth.signIn(credentials, browser);
	browser.setCookies([...(opened?.cookies ?? []), ...ctx.auth.rememberDevice(credentials.email, browser)]);
}
