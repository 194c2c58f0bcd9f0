import type { RouterOutputs } from '../server/trpc/app-router.ts';

type Trial = RouterOutputs['trial']['board'][number]['trials'][number];

/** What somebody's organisations owe on their trials, the steps of one trial together. */
export function trialsWaiting(
	columns: RouterOutputs['trial']['board'],
	organisationIds: ReadonlySet<string>
): { trial: Pick<Trial, 'id' | 'title'>; steps: Trial['nextSteps'] }[] {
	return columns
		.flatMap(({ trials }) => trials)
		.map(({ id, title, nextSteps }) => ({
			trial: { id, title },
			steps: nextSteps.filter(
				({ owedBy }) => owedBy.organisationId !== undefined && organisationIds.has(owedBy.organisationId)
			)
		}))
		.filter(({ steps }) => steps.length > 0);
}
