import { addTrialDecision } from '../trial/add-decision.ts';
import { completeTrialMilestone } from '../trial/complete-milestone.ts';
import { recordMeasurement } from '../trial/record-measurement.ts';
import { startReadyTrial } from '../trial/start-trial.ts';
import { midwayDecision } from './data/trial-words.ts';
import { proposer } from './seed-proposals.ts';
import { inWords, step, type TrialTale } from './seed-trial-start.ts';

/** The trial starts, and the supplier measures once a week. */
export async function runTrial(tale: TrialTale, startedDaysAgo: number): Promise<void> {
	const { world, sample } = tale;
	world.daysAgo(startedDaysAgo);
	tale.trial = await startReadyTrial(world.coordinator(), step(tale));
	await complete(tale, 0);
	const weeks = Math.max(...sample.kpis.map(({ measured }) => measured.length));
	for (let week = 1; week <= weeks; week++) {
		const daysAgo = startedDaysAgo - week * 7;
		world.daysAgo(daysAgo);
		await measure(tale, week, world.day(-daysAgo));
		if (week === 3) {
			tale.trial = await addTrialDecision(world.coordinator(), {
				...step(tale),
				text: inWords(tale, midwayDecision)
			});
			await complete(tale, 1);
		}
	}
}

async function measure(tale: TrialTale, week: number, on: string): Promise<void> {
	const { world, sample } = tale;
	for (const [index, kpi] of sample.kpis.entries()) {
		const value = kpi.measured[week - 1];
		const kpiId = tale.trial.plan.kpis[index]?.id;
		if (value === undefined || kpiId === undefined) continue;
		tale.trial = await recordMeasurement(proposer(world, sample.solution), {
			id: tale.trial.id,
			kpiId,
			on,
			value
		});
	}
}

/** Marks the milestone at that place as reached, where there is one. */
export async function complete(tale: TrialTale, index: number): Promise<void> {
	const milestoneId = tale.trial.plan.milestones[index]?.id;
	if (milestoneId)
		tale.trial = await completeTrialMilestone(tale.world.coordinator(), { ...step(tale), milestoneId });
}
