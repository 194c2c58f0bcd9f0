import { personProcedure, router } from '../trpc/trpc.ts';
import { acceptProposedTrial, acceptProposedTrialInput } from './accept-trial.ts';
import { addTrialDecision, addTrialDecisionInput } from './add-decision.ts';
import { approveTrialEvaluation, approveTrialEvaluationInput } from './approve-evaluation.ts';
import { changeGateNeed, changeGateNeedInput } from './change-gate-need.ts';
import { closeOpenTrial, closeOpenTrialInput } from './close-trial.ts';
import { completeTrialMilestone, completeTrialMilestoneInput } from './complete-milestone.ts';
import { createTrial, createTrialInput } from './create-trial.ts';
import { decideTrialGate, decideTrialGateInput } from './decide-gate.ts';
import { fillGate, fillGateInput } from './fill-gate.ts';
import { openTrialGates, openTrialGatesInput } from './open-gates.ts';
import { pauseRunningTrial, pauseRunningTrialInput } from './pause-trial.ts';
import { publishTrialOutcome, publishTrialOutcomeInput } from './publish-outcome.ts';
import { recordTrialFollowUp, recordTrialFollowUpInput } from './record-follow-up.ts';
import { recordMeasurement, recordMeasurementInput } from './record-measurement.ts';
import { removeMeasurement, removeMeasurementInput } from './remove-measurement.ts';
import { resumePausedTrial, resumePausedTrialInput } from './resume-trial.ts';
import { saveTrialOutcome, saveTrialOutcomeInput } from './save-outcome.ts';
import { saveTrialPlan, saveTrialPlanInput } from './save-trial-plan.ts';
import { startTrialEvaluation, startTrialEvaluationInput } from './start-evaluation.ts';
import { startReadyTrial, startReadyTrialInput } from './start-trial.ts';
import {
	getTrial,
	trialBoard,
	trialBoardInput,
	trialIdInput,
	trialOfProposal,
	trialOfProposalInput
} from './trial-queries.ts';

/** Trials: seen by their three parties only; run by the lab, agreed and judged with the bureau, measured by the supplier. */
export const trialRouter = router({
	get: personProcedure.input(trialIdInput).query(({ ctx, input }) => getTrial(ctx, input)),
	board: personProcedure.input(trialBoardInput).query(({ ctx, input }) => trialBoard(ctx, input)),
	ofProposal: personProcedure
		.input(trialOfProposalInput)
		.query(({ ctx, input }) => trialOfProposal(ctx, input)),

	create: personProcedure.input(createTrialInput).mutation(({ ctx, input }) => createTrial(ctx, input)),
	accept: personProcedure
		.input(acceptProposedTrialInput)
		.mutation(({ ctx, input }) => acceptProposedTrial(ctx, input)),
	savePlan: personProcedure.input(saveTrialPlanInput).mutation(({ ctx, input }) => saveTrialPlan(ctx, input)),
	openGates: personProcedure
		.input(openTrialGatesInput)
		.mutation(({ ctx, input }) => openTrialGates(ctx, input)),
	fillGate: personProcedure.input(fillGateInput).mutation(({ ctx, input }) => fillGate(ctx, input)),
	decideGate: personProcedure
		.input(decideTrialGateInput)
		.mutation(({ ctx, input }) => decideTrialGate(ctx, input)),
	changeGateNeed: personProcedure
		.input(changeGateNeedInput)
		.mutation(({ ctx, input }) => changeGateNeed(ctx, input)),
	start: personProcedure
		.input(startReadyTrialInput)
		.mutation(({ ctx, input }) => startReadyTrial(ctx, input)),
	pause: personProcedure
		.input(pauseRunningTrialInput)
		.mutation(({ ctx, input }) => pauseRunningTrial(ctx, input)),
	resume: personProcedure
		.input(resumePausedTrialInput)
		.mutation(({ ctx, input }) => resumePausedTrial(ctx, input)),
	evaluate: personProcedure
		.input(startTrialEvaluationInput)
		.mutation(({ ctx, input }) => startTrialEvaluation(ctx, input)),
	approveEvaluation: personProcedure
		.input(approveTrialEvaluationInput)
		.mutation(({ ctx, input }) => approveTrialEvaluation(ctx, input)),
	close: personProcedure.input(closeOpenTrialInput).mutation(({ ctx, input }) => closeOpenTrial(ctx, input)),
	measure: personProcedure
		.input(recordMeasurementInput)
		.mutation(({ ctx, input }) => recordMeasurement(ctx, input)),
	removeMeasurement: personProcedure
		.input(removeMeasurementInput)
		.mutation(({ ctx, input }) => removeMeasurement(ctx, input)),
	completeMilestone: personProcedure
		.input(completeTrialMilestoneInput)
		.mutation(({ ctx, input }) => completeTrialMilestone(ctx, input)),
	addDecision: personProcedure
		.input(addTrialDecisionInput)
		.mutation(({ ctx, input }) => addTrialDecision(ctx, input)),
	saveOutcome: personProcedure
		.input(saveTrialOutcomeInput)
		.mutation(({ ctx, input }) => saveTrialOutcome(ctx, input)),
	publishOutcome: personProcedure
		.input(publishTrialOutcomeInput)
		.mutation(({ ctx, input }) => publishTrialOutcome(ctx, input)),
	followUp: personProcedure
		.input(recordTrialFollowUpInput)
		.mutation(({ ctx, input }) => recordTrialFollowUp(ctx, input))
});
