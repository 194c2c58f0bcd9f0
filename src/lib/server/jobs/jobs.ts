import { removeBrokenOffSignUps } from '../account/remove-broken-off.ts';
import { reconcileProposals } from '../proposal/reconcile-proposals.ts';
import { expireTrialGates } from '../trial/expire-gates.ts';
import type { Job } from './schedule.ts';

/** What runs by the clock; each feature adds its own. */
export const jobs: readonly Job[] = [
	{ name: 'reconcile-proposals', pattern: '*/5 * * * *', ttlMs: 5 * 60 * 1000, run: reconcileProposals },
	{ name: 'expire-gates', pattern: '2-59/5 * * * *', ttlMs: 5 * 60 * 1000, run: expireTrialGates },
	{
		name: 'remove-broken-off-sign-ups',
		pattern: '41 * * * *',
		ttlMs: 5 * 60 * 1000,
		run: removeBrokenOffSignUps
	}
];
