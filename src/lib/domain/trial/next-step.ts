import type { NextStep } from '../shared/aggregate.ts';
import { gatePasses, gateStatusAt, gateStepAllowed } from './gates.ts';
import { planReadiness } from './readiness.ts';
import { followUpDue, pendingFollowUps } from './follow-up.ts';
import type { Trial, TrialParty } from './trial.ts';

type Readable = Pick<Trial, 'state' | 'plan' | 'gates' | 'outcome' | 'bureauId' | 'supplierId'>;
const lab = { role: 'coordinator' };
const due = (day: string | undefined) => (day ? { dueAt: day } : {});

/** Who a party is, for the person who reads it. */
const owes = (trial: Readable, party: TrialParty): NextStep['owedBy'] =>
	party === 'lab' ? lab : { organisationId: party === 'bureau' ? trial.bureauId : trial.supplierId };

/** What happens next on a trial, who owes it and by when. */
export function trialNextSteps(trial: Readable, now: string): NextStep[] {
	const { state, plan } = trial;
	switch (state.status) {
		case 'proposed':
			return [
				...(state.acceptedByBureau ? [] : [{ key: 'trial.accept', owedBy: owes(trial, 'bureau') }]),
				...(state.acceptedBySupplier ? [] : [{ key: 'trial.accept', owedBy: owes(trial, 'supplier') }]),
				...planSteps(trial)
			];
		case 'agreed':
			return [{ key: 'trial.open-gates', owedBy: lab }, ...planSteps(trial)];
		case 'gates-open':
			return [...gateSteps(trial, now), ...planSteps(trial)];
		case 'ready': {
			const first = [...gateSteps(trial, now), ...planSteps(trial)];
			return first.length > 0 ? first : [{ key: 'trial.start', owedBy: lab, ...due(plan.startsOn) }];
		}
		case 'running':
			return [...gateSteps(trial, now), ...runSteps(trial)];
		case 'paused':
			return [...gateSteps(trial, now), { key: 'trial.resume', owedBy: lab }];
		case 'evaluating':
			return evaluationSteps(trial);
		case 'closed':
		case 'follow-up':
			return afterSteps(trial);
		default:
			return state satisfies never;
	}
}

function planSteps(trial: Readable): NextStep[] {
	if (Object.keys(planReadiness(trial.plan)).length === 0) return [];
	return [{ key: 'trial.complete-plan', owedBy: owes(trial, 'bureau'), ...due(trial.plan.startsOn) }];
}

/** One line per side that still has gates to fill in, one for the lab when some wait for a decision. */
function gateSteps(trial: Readable, now: string): NextStep[] {
	const blocking = trial.gates.filter((gate) => !gatePasses(gate, now));
	const owners = new Set(
		blocking.filter((gate) => gateStepAllowed(gate, 'submit', now)).map(({ owner }) => owner)
	);
	const undecided = blocking.some((gate) => ['submitted', 'rejected'].includes(gateStatusAt(gate, now)));
	return [
		...[...owners].map((owner) => ({ key: 'trial.fill-gates', owedBy: owes(trial, owner) })),
		...(undecided ? [{ key: 'trial.decide-gates', owedBy: lab }] : [])
	];
}

function runSteps(trial: Readable): NextStep[] {
	const { milestones, endsOn } = trial.plan;
	const next = milestones
		.filter((one) => !one.doneAt)
		.sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'))[0];
	const supplier = owes(trial, 'supplier');
	return [
		{ key: 'trial.measure', owedBy: supplier },
		...(next ? [{ key: 'trial.milestone', owedBy: supplier, ...due(next.dueOn) }] : []),
		{ key: 'trial.evaluate', owedBy: lab, ...due(endsOn) }
	];
}

function evaluationSteps(trial: Readable): NextStep[] {
	const { state, outcome } = trial;
	const write = outcome ? [] : [{ key: 'trial.write-outcome', owedBy: lab }];
	if (state.status === 'evaluating' && !state.approvedByBureau)
		return [...write, { key: 'trial.approve-evaluation', owedBy: owes(trial, 'bureau') }];
	return [...write, { key: 'trial.close', owedBy: lab }];
}

function afterSteps(trial: Readable): NextStep[] {
	const { state, outcome } = trial;
	if (state.status !== 'closed' && state.status !== 'follow-up') return [];
	const [month] = pendingFollowUps(state);
	return [
		...(outcome?.publishedAt ? [] : [{ key: 'trial.publish-outcome', owedBy: lab }]),
		...(month ? [{ key: 'trial.follow-up', owedBy: lab, dueAt: followUpDue(state.closedAt, month) }] : [])
	];
}
