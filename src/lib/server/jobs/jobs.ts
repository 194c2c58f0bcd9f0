import { reconcileProposals } from '../proposal/reconcile-proposals.ts';
import type { Job } from './schedule.ts';

/** What runs by the clock; each feature adds its own. */
export const jobs: readonly Job[] = [
	{ name: 'reconcile-proposals', pattern: '*/5 * * * *', ttlMs: 5 * 60 * 1000, run: reconcileProposals }
];
