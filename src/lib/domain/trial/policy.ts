import {
	actorId,
	hasRole,
	isCoordinator,
	isMemberOf,
	isSystem,
	organisationsOf,
	type Actor
} from '../shared/actor.ts';
import { gateStepAllowed, type GateStep } from './gates.ts';
import { pendingFollowUps } from './follow-up.ts';
import { TRIAL_STEPS, trialStepAllowed, type TrialStep } from './transitions.ts';
import type { Gate, Trial, TrialParty } from './trial.ts';

export const TRIAL_ACTIONS = [
	'create',
	'view',
	'view-outcome',
	'accept-as-bureau',
	'accept-as-supplier',
	'edit-plan',
	'open-gates',
	'save-gate',
	'decide-gate',
	'start',
	'pause',
	'resume',
	'evaluate',
	'approve-evaluation',
	'close',
	'stop',
	'measure',
	'complete-milestone',
	'add-decision',
	'edit-outcome',
	'publish-outcome',
	'follow-up'
] as const;
export type TrialAction = (typeof TRIAL_ACTIONS)[number];

/** What a policy needs to know of a trial. */
export type TrialResource = Pick<Trial, 'bureauId' | 'supplierId'> & Partial<Pick<Trial, 'outcome'>>;

/** On which sides of the trial the actor stands. The lab's people who belong to the supplier are on its side only. */
export function partiesOf(actor: Actor, trial: TrialResource): TrialParty[] {
	const parties: TrialParty[] = [];
	if (isCoordinator(actor) && !isMemberOf(actor, trial.supplierId)) parties.push('lab');
	if (
		hasRole(actor, ['bureau-officer', 'bureau-approver'], trial.bureauId) &&
		!isMemberOf(actor, trial.supplierId)
	)
		parties.push('bureau');
	if (hasRole(actor, ['supplier-member', 'supplier-owner'], trial.supplierId)) parties.push('supplier');
	return parties;
}

/** Which side may do what. The lab runs the trial; each party agrees for itself; the supplier measures. */
const WHO: Record<Exclude<TrialAction, 'view-outcome'>, readonly TrialParty[]> = {
	create: ['lab'],
	view: ['lab', 'bureau', 'supplier'],
	'accept-as-bureau': ['bureau'],
	'accept-as-supplier': ['supplier'],
	'edit-plan': ['lab', 'bureau'],
	'open-gates': ['lab'],
	'save-gate': ['lab', 'bureau', 'supplier'],
	'decide-gate': ['lab'],
	start: ['lab'],
	pause: ['lab', 'bureau'],
	resume: ['lab'],
	evaluate: ['lab'],
	'approve-evaluation': ['bureau'],
	close: ['lab'],
	stop: ['lab', 'bureau'],
	measure: ['lab', 'supplier'],
	'complete-milestone': ['lab', 'bureau', 'supplier'],
	'add-decision': ['lab', 'bureau'],
	'edit-outcome': ['lab'],
	'publish-outcome': ['lab'],
	'follow-up': ['lab', 'bureau']
};

/**
 * Who may do what with a trial; when a step is possible is the lifecycle's matter (transitions.ts).
 * Everybody reads a published outcome, and nothing else of a trial that they are no party to.
 */
export function canTrial(actor: Actor, action: TrialAction, trial: TrialResource): boolean {
	if (isSystem(actor)) return true;
	const parties = partiesOf(actor, trial);
	if (action === 'view-outcome') return parties.length > 0 || trial.outcome?.publishedAt !== undefined;
	return parties.some((party) => WHO[action].includes(party));
}

/** Whether the actor may list the trials of one side: every trial for the lab, those of their organisations else. */
export const canListTrials = (actor: Actor, as: TrialParty): boolean =>
	as === 'lab' ? isCoordinator(actor) : organisationsOf(actor, as).length > 0;

/** Whether the actor takes a measurement back: who took it, and the lab. */
export const canRemoveMeasurement = (actor: Actor, trial: TrialResource, by: string): boolean =>
	canTrial(actor, 'measure', trial) && (actorId(actor) === by || partiesOf(actor, trial).includes('lab'));

/** Whether the actor fills in this gate: its owner's side, or the lab for anyone. */
export function canFillGate(actor: Actor, trial: TrialResource, gate: Pick<Gate, 'owner'>): boolean {
	if (isSystem(actor)) return true;
	const parties = partiesOf(actor, trial);
	return parties.includes('lab') || parties.includes(gate.owner);
}

const STEP_OF: Partial<Record<TrialAction, TrialStep>> = {
	'accept-as-bureau': 'accept',
	'accept-as-supplier': 'accept'
};
const isStep = (action: TrialAction): action is TrialAction & TrialStep => action in TRIAL_STEPS;

/** What has been done already is not offered again, nor closing before the bureau agreed (stopping is always there). */
function isOff(action: TrialAction, { state, outcome }: Trial): boolean {
	if (state.status === 'proposed')
		return (
			(action === 'accept-as-bureau' && state.acceptedByBureau) ||
			(action === 'accept-as-supplier' && state.acceptedBySupplier)
		);
	if (action === 'close') return state.status === 'evaluating' && !state.approvedByBureau;
	if (action === 'approve-evaluation')
		return state.status === 'evaluating' && state.approvedByBureau !== undefined;
	if (action === 'publish-outcome') return !outcome || outcome.publishedAt !== undefined;
	return action === 'follow-up' && pendingFollowUps(state).length === 0;
}

/** The actions to offer this person now: allowed by the policy, open in the lifecycle, of use now. */
export function availableTrialActions(actor: Actor, trial: Trial): TrialAction[] {
	return TRIAL_ACTIONS.filter((action) => {
		const step = STEP_OF[action] ?? (isStep(action) ? action : undefined);
		return (
			step !== undefined &&
			trialStepAllowed(step, trial.state.status) &&
			canTrial(actor, action, trial) &&
			!isOff(action, trial)
		);
	});
}

/** What this person can do now with one gate. Four eyes: nobody decides what they sent in. */
export function availableGateSteps(actor: Actor, trial: Trial, gate: Gate, now: string): GateStep[] {
	if (!trialStepAllowed('save-gate', trial.state.status)) return [];
	const lab = canTrial(actor, 'decide-gate', trial);
	const own = actor.kind === 'person' && gate.submittedBy === actor.personId;
	const may: Record<GateStep, boolean> = {
		save: canFillGate(actor, trial, gate),
		submit: canFillGate(actor, trial, gate),
		decide: lab && !own,
		waive: lab,
		require: lab,
		reopen: lab
	};
	return (Object.keys(may) as GateStep[]).filter((step) => may[step] && gateStepAllowed(gate, step, now));
}
