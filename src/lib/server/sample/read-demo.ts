import type { Ctx } from '../services.ts';
import { DEMO_PASSWORD, sampleSignIns } from './sign-ins.ts';

/** In storage.meta: `true` when the store holds the sample lab with its demo accounts, UNFINISHED until then. */
export const DEMO_KEY = 'demo';
export const UNFINISHED = 'unfinished';

const isDemo = async ({ storage }: Pick<Ctx, 'storage'>): Promise<boolean> =>
	(await storage.meta.get(DEMO_KEY)) === true;

/** The sample accounts, for the sign-in page of a demonstration; undefined on a store that is not one. */
export async function readDemo(ctx: Pick<Ctx, 'storage'>) {
	if (!(await isDemo(ctx))) return undefined;
	return { password: DEMO_PASSWORD, accounts: sampleSignIns.map(({ role, email }) => ({ role, email })) };
}

/** Lines that tell a visitor how to sign in; none unless the store is a demo. */
export async function demoSignIns(ctx: Pick<Ctx, 'storage'>): Promise<string[]> {
	const demo = await readDemo(ctx);
	if (!demo) return [];
	const width = Math.max(...demo.accounts.map(({ role }) => role.length));
	const rows = demo.accounts.map(({ role, email }) => `  ${role.padEnd(width)}  ${email}`);
	return [`Sign in to the sample lab (password of all: ${demo.password})`, ...rows];
}
