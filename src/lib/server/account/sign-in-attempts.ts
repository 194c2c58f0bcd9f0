import { returnAttempt, takeAttempt, type Limit } from '../rate-limit/rate-limit.ts';
import type { Browser, Ctx } from '../services.ts';
import { clientNetwork } from './client-network.ts';
import { SIGN_IN } from './limits.ts';

/**
 * Counts an attempt to prove with a password who somebody is. A browser that this e-mail signed in from before has
 * attempts of its own, so that nobody else can use up its owner's. All others share those of the e-mail, and of each
 * address.
 * @returns how to give the attempt back: what succeeds does not count
 * @throws AppError `rate-limited` with `detail.retryAt`
 */
export async function takeSignInAttempt(ctx: Ctx, email: string, browser: Browser) {
	const counted = countersOf(ctx, email, browser);
	for (const [limit, key] of counted) await takeAttempt(ctx, limit, key);
	return {
		async giveBack() {
			for (const [limit, key] of counted) await returnAttempt(ctx, limit, key);
		}
	};
}

function countersOf(ctx: Ctx, email: string, browser: Browser): readonly (readonly [Limit, string])[] {
	const device = ctx.auth.knownDevice(email, browser);
	if (device) return [[SIGN_IN.perDevice, `${device}\n${email}`]];
	const network = clientNetwork(browser.address);
	return [
		[SIGN_IN.perAddress, network],
		[SIGN_IN.perEmailAndAddress, `${email}\n${network}`],
		[SIGN_IN.perEmail, email]
	];
}
