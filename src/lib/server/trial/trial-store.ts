import { actorId } from '../../domain/shared/actor.ts';
import type { DomainEvent, Occasion } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { EventName } from '../../domain/shared/event-types.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { canTrial, type TrialAction } from '../../domain/trial/policy.ts';
import type { Trial, TrialStatus } from '../../domain/trial/trial.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import { eventOf, type Ctx } from '../services.ts';
import { movesBetween, occasionOf, replaceSeen, versionConflict, type StepInput } from '../steps.ts';
import { trialsSpec } from './trial-collection.ts';
import { trialView } from './trial-views.ts';

/** Reading and writing that every use case of this feature shares. */

export const trials = (ctx: Pick<Ctx, 'storage'>) => ctx.storage.collection(trialsSpec);

/**
 * The trial, once the policy has let the actor do `action` on it.
 * @throws AppError `not-found` when the actor may not know that it exists, else `forbidden`
 */
export async function trialFor(ctx: Ctx, id: string, action: TrialAction): Promise<Trial> {
	const trial = await trials(ctx).get(id);
	if (!canTrial(ctx.actor, 'view', trial)) throw new AppError('not-found');
	if (!canTrial(ctx.actor, action, trial)) throw new AppError('forbidden');
	return trial;
}

/** @throws AppError `conflict` with reason `version` and the version that is stored, for the page to show */
async function assertTrialVersion(ctx: Ctx, current: Trial, seen: number): Promise<void> {
	if (current.version === seen) return;
	throw versionConflict(await trialView(ctx, current));
}

/** What arriving in a state is called where the step itself has another name. */
const ARRIVALS: Partial<Record<TrialStatus, EventName<'trial'>>> = {
	agreed: 'agreed',
	'gates-open': 'gates-opened',
	ready: 'ready',
	paused: 'paused',
	closed: 'closed'
};

/** The names of the gates or the milestone that an event is about, for the trail and for those who are told. */
function aboutOf(trial: Trial, { gateId, gateIds, milestoneId }: Record<string, unknown>): LangText[] {
	const ids = [gateId, milestoneId, ...(Array.isArray(gateIds) ? gateIds : [])];
	return [...trial.gates, ...trial.plan.milestones]
		.filter(({ id }) => ids.includes(id))
		.map(({ name }) => name);
}

/** What subscribers need to know of a trial without reading it. */
function trialEvent(
	ctx: Ctx,
	type: EventName<'trial'>,
	trial: Trial,
	version: number,
	data: Record<string, unknown>
) {
	const aggregate = { kind: 'trial', id: trial.id, version };
	const about = aboutOf(trial, data);
	return eventOf(ctx, actorId(ctx.actor), `trial.${type}`, aggregate, {
		challengeId: trial.challengeId,
		solutionId: trial.solutionId,
		proposalId: trial.proposalId,
		supplierId: trial.supplierId,
		bureauId: trial.bureauId,
		reference: trial.reference,
		title: trial.title,
		status: trial.state.status,
		...(about.length > 0 ? { about } : {}),
		...data
	});
}

/** The event of a new trial. */
export const proposedEvent = (ctx: Ctx, trial: Trial): DomainEvent =>
	trialEvent(ctx, 'proposed', trial, 1, {});

/** The step taken, and each state that was reached by it under the name people know it by. */
function trialEvents(
	ctx: Ctx,
	type: EventName<'trial'>,
	before: Trial,
	after: Trial,
	data: Record<string, unknown>
): DomainEvent[] {
	const version = before.version + 1;
	const moves = movesBetween(before, after);
	const arrivals = moves.flatMap((move) => {
		const name = ARRIVALS[move.to as TrialStatus];
		return name && name !== type ? [trialEvent(ctx, name, after, version, move)] : [];
	});
	return [trialEvent(ctx, type, after, version, { ...moves[0], ...data }), ...arrivals];
}

/**
 * Writes over the version that was read.
 * @throws AppError `conflict` with the stored version when somebody wrote in between
 */
export async function writeTrial(
	ctx: Ctx,
	before: Trial,
	after: Trial,
	type: EventName<'trial'>,
	data: Record<string, unknown> = {}
): Promise<Trial> {
	const events = trialEvents(ctx, type, before, after, data);
	return replaceSeen(trials(ctx), before, after, events, (current) => trialView(ctx, current));
}

/**
 * One step of one trial: policy, version seen, transition, write with its events.
 * @param type the event's name after `trial.`
 * @returns the view for the person who did it; a step that changes nothing writes nothing
 */
export async function changeTrial(
	ctx: Ctx,
	input: StepInput,
	action: TrialAction,
	type: EventName<'trial'>,
	change: (trial: Trial, occasion: Occasion) => Trial | Promise<Trial>,
	data: Record<string, unknown> = {}
): Promise<TrialView> {
	const before = await trialFor(ctx, input.id, action);
	await assertTrialVersion(ctx, before, input.version);
	const after = await change(before, occasionOf(ctx, input.reason));
	if (after === before) return trialView(ctx, before);
	return trialView(ctx, await writeTrial(ctx, before, after, type, data));
}
