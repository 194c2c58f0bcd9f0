import type { LangText } from '../../domain/shared/lang-text.ts';
import type { Measurement, Trial } from '../../domain/trial/trial.ts';
import { toTrialSummary, toTrialView, type TrialSummary, type TrialView } from '../../domain/trial/views.ts';
import { describePeople } from '../audit/describe-people.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import { organisationsSpec } from '../organisation/organisation-collections.ts';
import type { Ctx } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { where } from '../storage/port.ts';
import { measurementsSpec } from './trial-collection.ts';

/** Every measurement of a trial, oldest first. */
export async function measurementsOf(ctx: Pick<Ctx, 'storage'>, trialId: string): Promise<Measurement[]> {
	const found: Measurement[] = [];
	const collection = ctx.storage.collection(measurementsSpec);
	for await (const one of collection.scan({ filter: where.eq('trialId', trialId), sort: 'day' }))
		found.push(one);
	return found;
}

/** Names of organisations by id; an id that is gone has an empty name. */
async function namesOf(
	ctx: Pick<Ctx, 'storage'>,
	ids: readonly string[]
): Promise<(id: string) => { id: string; name: LangText }> {
	const found = await ctx.storage.collection(organisationsSpec).getMany([...new Set(ids)]);
	const names = new Map(found.map(({ id, name }) => [id, name]));
	return (id) => ({ id, name: names.get(id) ?? {} });
}

/** Everybody who did something that the view tells of. */
function peopleIn(trial: Trial, measurements: readonly Measurement[]): string[] {
	const { state } = trial;
	return [
		...trial.history.map(({ by }) => by),
		...trial.gates.flatMap(({ history }) => history.map(({ by }) => by)),
		...trial.decisions.map(({ by }) => by),
		...measurements.map(({ by }) => by),
		...(state.status === 'evaluating' && state.approvedByBureau ? [state.approvedByBureau.by] : []),
		...(state.status === 'follow-up' ? state.reviews.map(({ by }) => by) : [])
	];
}

/** What stands around one trial: its challenge, solution and both organisations. */
export async function aroundTrial(ctx: Pick<Ctx, 'storage'>, trial: Trial) {
	const [challenge, solution, named] = await Promise.all([
		ctx.storage.collection(challengesSpec).find(trial.challengeId),
		ctx.storage.collection(solutionsSpec).find(trial.solutionId),
		namesOf(ctx, [trial.supplierId, trial.bureauId])
	]);
	return { challenge, solution, supplier: named(trial.supplierId), bureau: named(trial.bureauId) };
}

/** The caller has asked `view`. */
export async function trialView(ctx: Ctx, trial: Trial): Promise<TrialView> {
	const [around, measurements] = await Promise.all([aroundTrial(ctx, trial), measurementsOf(ctx, trial.id)]);
	const { challenge, solution, supplier, bureau } = around;
	const surroundings = {
		challenge: {
			id: trial.challengeId,
			reference: challenge?.reference ?? '',
			title: challenge?.content.title ?? {}
		},
		solution: { id: trial.solutionId, title: solution?.content.title ?? {} },
		supplier,
		bureau,
		people: await describePeople(ctx, peopleIn(trial, measurements))
	};
	return toTrialView(trial, measurements, surroundings, ctx.actor, ctx.now());
}

/** The caller has asked `view` for each. */
export async function trialSummaries(ctx: Ctx, trials: readonly Trial[]): Promise<TrialSummary[]> {
	const named = await namesOf(
		ctx,
		trials.flatMap(({ supplierId, bureauId }) => [supplierId, bureauId])
	);
	const now = ctx.now();
	return trials.map((trial) =>
		toTrialSummary(trial, { supplier: named(trial.supplierId), bureau: named(trial.bureauId) }, now)
	);
}
