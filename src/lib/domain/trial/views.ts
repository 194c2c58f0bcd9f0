import type { NextStep, TransitionRecord } from '../shared/aggregate.ts';
import type { Actor } from '../shared/actor.ts';
import type { FieldErrors } from '../shared/error.ts';
import { hongKongDay } from '../shared/hong-kong-day.ts';
import type { LangText } from '../shared/lang-text.ts';
import { gateTemplate } from './gate-set.ts';
import { gatePasses, gateStatusAt, type GateStep } from './gates.ts';
import { trialNextSteps } from './next-step.ts';
import {
	availableGateSteps,
	availableTrialActions,
	canRemoveMeasurement,
	partiesOf,
	type TrialAction
} from './policy.ts';
import { planReadiness } from './readiness.ts';
import { resultsOf } from './results.ts';
import { followUpDue, pendingFollowUps } from './follow-up.ts';
import { gatesPass } from './transitions.ts';
import type {
	FollowUpMonth,
	GateStatus,
	Measurement,
	Outcome,
	Result,
	Trial,
	TrialDecision,
	TrialParty,
	TrialPlan,
	TrialState,
	TrialStatus
} from './trial.ts';

/** A name for colleagues and the lab, else the organisation. */
export interface TrialPerson {
	name?: string;
	organisation?: LangText;
	/** A job of the product itself. */
	system?: boolean;
}

/** What a view shows of the things around a trial. */
export interface TrialSurroundings {
	challenge: { id: string; reference: string; title: LangText };
	solution: { id: string; title: LangText };
	supplier: { id: string; name: LangText };
	bureau: { id: string; name: LangText };
	/** Who the people in its history are, by id, as far as the reader may know. */
	people: Record<string, TrialPerson>;
}

export interface MeasurementView {
	id: string;
	version: number;
	kpiId: string;
	on: string;
	value: number;
	note?: string | undefined;
	by: string;
	/** Whether this person may take it back. */
	removable: boolean;
}

export interface GateView {
	id: string;
	code: string;
	name: LangText;
	guidance: LangText;
	owner: TrialParty;
	mandatory: boolean;
	/** At the moment of reading: an approval may have expired. */
	status: GateStatus;
	passes: boolean;
	note?: string | undefined;
	conditions?: string | undefined;
	reviewOn?: string | undefined;
	history: TransitionRecord[];
	steps: GateStep[];
}

/** A trial as its three parties read it. */
export interface TrialView extends TrialSurroundings {
	id: string;
	version: number;
	reference: string;
	title: LangText;
	proposalId: string;
	state: TrialState;
	plan: TrialPlan;
	/** Message key per field that it cannot run without. */
	missing: FieldErrors;
	gates: GateView[];
	gatesPass: boolean;
	measurements: MeasurementView[];
	results: Result[];
	decisions: Trial['decisions'];
	outcome?: Outcome | undefined;
	followUp?: { month: FollowUpMonth; dueOn: string; open: boolean } | undefined;
	history: TransitionRecord[];
	nextSteps: NextStep[];
	actions: TrialAction[];
	/** The sides this reader is on. */
	parties: TrialParty[];
	createdAt: string;
	updatedAt: string;
}

/** One card of the board. */
export interface TrialSummary {
	id: string;
	reference: string;
	title: LangText;
	status: TrialStatus;
	decision?: TrialDecision | undefined;
	supplier: { id: string; name: LangText };
	bureau: { id: string; name: LangText };
	nextSteps: NextStep[];
	gatesPassed: number;
	gatesNeeded: number;
	outcomePublished: boolean;
	updatedAt: string;
}

function toGateViews(trial: Trial, actor: Actor, now: string): GateView[] {
	return trial.gates.map((gate) => ({
		id: gate.id,
		code: gate.code,
		name: gate.name,
		guidance: gateTemplate(gate.code)?.guidance ?? {},
		owner: gate.owner,
		mandatory: gate.mandatory,
		status: gateStatusAt(gate, now),
		passes: gatePasses(gate, now),
		note: gate.note,
		conditions: gate.conditions,
		reviewOn: gate.reviewOn,
		history: gate.history,
		steps: availableGateSteps(actor, trial, gate, now)
	}));
}

function followUpOf(trial: Trial, now: string): TrialView['followUp'] {
	const { state } = trial;
	const [month] = pendingFollowUps(state);
	if (!month || (state.status !== 'closed' && state.status !== 'follow-up')) return undefined;
	const dueOn = followUpDue(state.closedAt, month);
	return { month, dueOn, open: hongKongDay(now) >= dueOn };
}

/** The caller has asked `view`. `measurements` oldest first. */
export function toTrialView(
	trial: Trial,
	measurements: readonly Measurement[],
	around: TrialSurroundings,
	actor: Actor,
	now: string
): TrialView {
	const parties = partiesOf(actor, trial);
	const actions = availableTrialActions(actor, trial);
	return {
		...around,
		id: trial.id,
		version: trial.version,
		reference: trial.reference,
		title: trial.title,
		proposalId: trial.proposalId,
		state: trial.state,
		plan: trial.plan,
		missing: planReadiness(trial.plan),
		gates: toGateViews(trial, actor, now),
		gatesPass: gatesPass(trial, now),
		measurements: measurements.map(({ id, version, kpiId, on, value, note, by }) => ({
			id,
			version,
			kpiId,
			on,
			value,
			note,
			by,
			removable: actions.includes('measure') && canRemoveMeasurement(actor, trial, by)
		})),
		results: trial.outcome?.publishedAt ? trial.outcome.results : resultsOf(trial.plan, measurements),
		decisions: trial.decisions,
		outcome: trial.outcome,
		followUp: followUpOf(trial, now),
		history: trial.history,
		nextSteps: trialNextSteps(trial, now),
		actions,
		parties,
		createdAt: trial.createdAt,
		updatedAt: trial.updatedAt
	};
}

/** The caller has asked `view`. */
export function toTrialSummary(
	trial: Trial,
	around: Pick<TrialSurroundings, 'supplier' | 'bureau'>,
	now: string
): TrialSummary {
	const needed = trial.gates.filter((gate) => gate.mandatory);
	return {
		id: trial.id,
		reference: trial.reference,
		title: trial.title,
		status: trial.state.status,
		decision: 'decision' in trial.state ? trial.state.decision : undefined,
		supplier: around.supplier,
		bureau: around.bureau,
		nextSteps: trialNextSteps(trial, now),
		gatesPassed: needed.filter((gate) => gatePasses(gate, now)).length,
		gatesNeeded: needed.length,
		outcomePublished: trial.outcome?.publishedAt !== undefined,
		updatedAt: trial.updatedAt
	};
}
