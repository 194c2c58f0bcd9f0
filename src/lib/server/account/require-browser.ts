import { AppError } from '../../domain/shared/error.ts';
import type { Browser, Ctx } from '../services.ts';

/** Signing in and out need a browser that keeps the cookie. @throws AppError `invalid` for scripts and jobs */
export function requireBrowser(ctx: Ctx): Browser {
	if (!ctx.browser) throw new AppError('invalid', { reason: 'browser-required' });
	return ctx.browser;
}
