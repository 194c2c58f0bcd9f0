import { z } from 'zod';
import { organisationsOf } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { canListTrials, canTrial } from '../../domain/trial/policy.ts';
import { TRIAL_PARTIES, TRIAL_STATUSES, type TrialStatus } from '../../domain/trial/trial.ts';
import type { TrialSummary, TrialView } from '../../domain/trial/views.ts';
import type { Ctx } from '../services.ts';
import { where, type Filter } from '../storage/port.ts';
import { trialFor, trials } from './trial-store.ts';
import { trialSummaries, trialView } from './trial-views.ts';

export const trialIdInput = z.object({ id: idSchema });

/** For the three parties. @throws AppError `not-found` for anybody else */
export async function getTrial(ctx: Ctx, input: z.infer<typeof trialIdInput>): Promise<TrialView> {
	return trialView(ctx, await trialFor(ctx, input.id, 'view'));
}

export const trialBoardInput = z.object({
	/** As which party: a person may be on several sides. */
	as: z.enum(TRIAL_PARTIES)
});

export interface TrialColumn {
	status: TrialStatus;
	trials: TrialSummary[];
	/** How many there are; a column shows those changed last. */
	total: number;
}
const COLUMN_LIMIT = 60;

function scopeOf(ctx: Ctx, party: z.infer<typeof trialBoardInput>['as']): Filter | undefined {
	if (!canListTrials(ctx.actor, party)) throw new AppError('forbidden');
	if (party === 'lab') return undefined;
	return where.in(party === 'bureau' ? 'bureauId' : 'supplierId', organisationsOf(ctx.actor, party));
}

/** Trials by state, in the order of the lifecycle, last changed first. @throws AppError `forbidden` for another side */
export async function trialBoard(ctx: Ctx, input: z.infer<typeof trialBoardInput>): Promise<TrialColumn[]> {
	const scope = scopeOf(ctx, input.as);
	return Promise.all(
		TRIAL_STATUSES.map(async (status) => {
			const filter = where.and(where.eq('status', status), ...(scope ? [scope] : []));
			const [page, total] = await Promise.all([
				trials(ctx).list({ filter, sort: 'updated', limit: COLUMN_LIMIT }),
				trials(ctx).count(filter)
			]);
			const seen = page.items.filter((trial) => canTrial(ctx.actor, 'view', trial));
			return { status, trials: await trialSummaries(ctx, seen), total };
		})
	);
}

export const trialOfProposalInput = z.object({ proposalId: idSchema });

/** The trial made of a proposal, for those who may see it; undefined when there is none. */
export async function trialOfProposal(
	ctx: Ctx,
	input: z.infer<typeof trialOfProposalInput>
): Promise<TrialSummary | undefined> {
	const page = await trials(ctx).list({ filter: where.eq('proposalId', input.proposalId), limit: 1 });
	const [trial] = page.items;
	if (!trial || !canTrial(ctx.actor, 'view', trial)) return undefined;
	const [summary] = await trialSummaries(ctx, [trial]);
	return summary;
}
