import { approveTrialEvaluation } from '../trial/approve-evaluation.ts';
import { closeOpenTrial } from '../trial/close-trial.ts';
import { pauseRunningTrial } from '../trial/pause-trial.ts';
import { followUpNote } from './data/trial-words.ts';
import { publishTrialOutcome } from '../trial/publish-outcome.ts';
import { recordTrialFollowUp } from '../trial/record-follow-up.ts';
import { saveTrialOutcome } from '../trial/save-outcome.ts';
import { startTrialEvaluation } from '../trial/start-evaluation.ts';
import { complete } from './seed-trial-run.ts';
import { inWords, step, type TrialTale } from './seed-trial-start.ts';

/** Pauses, evaluates, closes and follows up, as far as the trial's state says. */
export async function endTrial(
	tale: TrialTale,
	{ weeks, startedDaysAgo }: { weeks: number; startedDaysAgo: number }
): Promise<void> {
	const { world, sample, department } = tale;
	const lastDaysAgo = startedDaysAgo - weeks * 7;
	world.daysAgo(lastDaysAgo - 2);
	if (sample.status === 'paused') {
		tale.trial = await pauseRunningTrial(world.coordinator(), { ...step(tale), reason: sample.pauseReason });
		return;
	}
	tale.trial = await startTrialEvaluation(world.coordinator(), step(tale));
	if (sample.status === 'evaluating') return;
	world.daysAgo(lastDaysAgo - 8);
	tale.trial = await approveTrialEvaluation(world.approver(department), step(tale));
	await complete(tale, 2);
	await close(tale);
	if (sample.status !== 'follow-up') return;
	world.daysAgo(4);
	const note = inWords(tale, followUpNote);
	tale.trial = await recordTrialFollowUp(world.coordinator(), { ...step(tale), note });
}

async function close(tale: TrialTale): Promise<void> {
	const { world, sample } = tale;
	const { decision, outcome } = sample;
	if (!decision || !outcome)
		throw new Error(`the sample trial of ${sample.challenge} has no decision or outcome`);
	const lab = world.coordinator();
	tale.trial = await closeOpenTrial(lab, { ...step(tale), decision: decision.kind, reason: decision.reason });
	tale.trial = await saveTrialOutcome(lab, {
		...step(tale),
		outcome: { title: tale.trial.title, ...outcome }
	});
	tale.trial = await publishTrialOutcome(lab, step(tale));
}
