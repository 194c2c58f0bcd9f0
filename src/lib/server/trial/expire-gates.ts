import { AppError } from '../../domain/shared/error.ts';
import { expireGates, TRIAL_STEPS } from '../../domain/trial/transitions.ts';
import type { Ctx, Services } from '../services.ts';
import { occasionOf } from '../steps.ts';
import { where } from '../storage/port.ts';
import { trials, writeTrial } from './trial-store.ts';

export interface Expired {
	/** Trials one or more of whose gates expired. */
	trials: number;
	/** Of these, the ones that ran until now. */
	paused: number;
}

/**
 * Writes down every gate whose review date is over and takes its trial back: no trial runs without its gates. Safe to
 * run at any time; a gate expires once.
 */
export async function expireTrialGates(services: Services): Promise<Expired> {
	const actor = { kind: 'system', name: 'expire-gates' } as const;
	const ctx: Ctx = { ...services, actor, locale: 'en', requestId: 'expire-gates' };
	const expired: Expired = { trials: 0, paused: 0 };
	const gated = where.in('status', TRIAL_STEPS['decide-gate']);
	for await (const before of trials(ctx).scan({ filter: gated })) {
		const after = expireGates(before, occasionOf(ctx));
		if (after === before) continue;
		const gateIds = after.gates.filter((gate, i) => gate !== before.gates[i]).map(({ id }) => id);
		try {
			await writeTrial(ctx, before, after, 'gate-expired', { gateIds });
		} catch (error) {
			// Somebody changed it in between: the next run looks at what they made of it.
			if (error instanceof AppError && error.reason === 'version') continue;
			throw error;
		}
		expired.trials++;
		if (before.state.status === 'running' && after.state.status === 'paused') expired.paused++;
	}
	return expired;
}
