import type { Ctx } from '../services.ts';
import { DEMO_PASSWORD, sampleSignIns } from './sign-ins.ts';

/** The sample accounts, for the sign-in page of a demonstration; undefined on a store that is not one. */
export async function readDemo(ctx: Pick<Ctx, 'storage'>) {
	if ((await ctx.storage.meta.get('demo')) !== true) return undefined;
	return { password: DEMO_PASSWORD, accounts: sampleSignIns.map(({ role, email }) => ({ role, email })) };
}
