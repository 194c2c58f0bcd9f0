import { z } from 'zod';
import type { Challenge } from '../../domain/challenge/challenge.ts';
import { canProposal } from '../../domain/proposal/policy.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import { hongKongDay } from '../../domain/shared/hong-kong-day.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import { addDays } from '../../domain/shared/calendar.ts';
import { declaredFacts } from '../../domain/trial/declared-facts.ts';
import { DEFAULT_GATE_SET, gatesFor } from '../../domain/trial/gate-set.ts';
import { canTrial } from '../../domain/trial/policy.ts';
import type { Trial, TrialPlan } from '../../domain/trial/trial.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { proposalsSpec } from '../proposal/proposal-collection.ts';
import type { Ctx } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { settleChallenge } from './settle-challenge.ts';
import { proposedEvent, trials } from './trial-store.ts';
import { trialView } from './trial-views.ts';

export const createTrialInput = z.object({ proposalId: idSchema });

/** The next human reference of the year, e.g. T-2026-0007; numbers are never used twice. */
async function nextTrialReference(ctx: Pick<Ctx, 'storage' | 'now'>): Promise<string> {
	const year = hongKongDay(ctx.now()).slice(0, 4);
	const number = await ctx.storage.meta.increment(`trial-reference-${year}`);
	return `T-${year}-${String(number).padStart(4, '0')}`;
}

/** What is known of the plan from the proposal and the challenge: money and dates. */
function firstPlan(challenge: Challenge, proposal: Proposal): TrialPlan {
	const { trialStart } = challenge.content;
	const { price, weeks } = proposal.content;
	return {
		kpis: [],
		milestones: [],
		...(price === undefined ? {} : { budget: price }),
		...(trialStart ? { startsOn: trialStart } : {}),
		...(trialStart && weeks ? { endsOn: addDays(trialStart, weeks * 7) } : {})
	};
}

/**
 * The lab proposes a trial of a selected proposal; its challenge is in trial from then on.
 * @throws AppError `conflict` with reason `proposal-not-selected`, `challenge-not-open` or `trial-exists`
 */
export async function createTrial(ctx: Ctx, input: z.infer<typeof createTrialInput>): Promise<TrialView> {
	const proposal = await ctx.storage.collection(proposalsSpec).get(input.proposalId);
	if (!canProposal(ctx.actor, 'view', proposal)) throw new AppError('not-found');
	if (!canTrial(ctx.actor, 'create', proposal)) throw new AppError('forbidden');
	if (proposal.state.status !== 'selected')
		throw new AppError('conflict', { reason: 'proposal-not-selected' });
	const challenge = await ctx.storage.collection(challengesSpec).get(proposal.challengeId);
	if (challenge.state.status === 'closed') throw new AppError('conflict', { reason: 'challenge-not-open' });
	const solution = await ctx.storage.collection(solutionsSpec).get(proposal.solutionId);
	const trial = await insert(ctx, await newTrial(ctx, challenge, solution, proposal));
	await settleChallenge(ctx, trial.id);
	return trialView(ctx, trial);
}

async function newTrial(
	ctx: Ctx,
	challenge: Challenge,
	solution: Solution,
	proposal: Proposal
): Promise<Omit<Trial, 'version'>> {
	const now = ctx.now();
	return {
		id: ctx.newId(),
		createdAt: now,
		updatedAt: now,
		reference: await nextTrialReference(ctx),
		challengeId: challenge.id,
		solutionId: solution.id,
		proposalId: proposal.id,
		supplierId: proposal.supplierId,
		bureauId: proposal.bureauId,
		coordinatorId: actorId(ctx.actor),
		title: challenge.content.title ?? {},
		plan: firstPlan(challenge, proposal),
		gates: gatesFor(
			DEFAULT_GATE_SET,
			declaredFacts(challenge.content, solution.content),
			DEFAULT_GATE_SET.gates.map(() => ctx.newId())
		),
		state: { status: 'proposed', acceptedByBureau: false, acceptedBySupplier: false },
		decisions: [],
		history: []
	};
}

async function insert(ctx: Ctx, trial: Omit<Trial, 'version'>): Promise<Trial> {
	try {
		return await trials(ctx).insert(trial, [proposedEvent(ctx, { ...trial, version: 1 })]);
	} catch (thrown) {
		if (thrown instanceof AppError && thrown.reason === 'duplicate')
			throw new AppError('conflict', { reason: 'trial-exists' });
		throw thrown;
	}
}
