import type { NextStep } from '../shared/aggregate.ts';
import { dueAfter, enteredAt, owed } from '../shared/service-standards.ts';
import { gatePasses, gateStatusAt, gateStepAllowed } from './gates.ts';
import { planReadiness } from './readiness.ts';
import { followUpDue, pendingFollowUps } from './follow-up.ts';
import type { TrialAction } from './policy.ts';
import type { Gate, Trial, TrialParty } from './trial.ts';

type Readable = Pick<
	Trial,
	'state' | 'plan' | 'gates' | 'outcome' | 'bureauId' | 'supplierId' | 'history' | 'createdAt'
>;
const lab = { role: 'coordinator' };

/** Who a party is, for the person who reads it. */
const owes = (trial: Readable, party: TrialParty): NextStep['owedBy'] =>
	party === 'lab' ? lab : { organisationId: party === 'bureau' ? trial.bureauId : trial.supplierId };

/** What happens next on a trial, who owes it and by when. */
export function trialNextSteps(trial: Readable, now: string): NextStep[] {
	const { state, plan } = trial;
	const since = enteredAt(trial, state.status);
	switch (state.status) {
		case 'proposed':
			return [
				...(state.acceptedByBureau ? [] : [owed('trial.accept', owes(trial, 'bureau'), since)]),
				...(state.acceptedBySupplier ? [] : [owed('trial.accept', owes(trial, 'supplier'), since)]),
				...planSteps(trial)
			];
		case 'agreed':
			return [owed('trial.open-gates', lab, since), ...planSteps(trial)];
		case 'gates-open':
			return [...gateSteps(trial, now), ...planSteps(trial)];
		case 'ready': {
			const first = [...gateSteps(trial, now), ...planSteps(trial)];
			return first.length > 0
				? first
				: [{ key: 'trial.start', owedBy: lab, dueAt: plan.startsOn ?? dueAfter('trial.start', since) }];
		}
		case 'running':
			return [...gateSteps(trial, now), ...runSteps(trial)];
		case 'paused':
			return [...gateSteps(trial, now), owed('trial.resume', lab, since)];
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
	const dueAt = trial.plan.startsOn ?? dueAfter('trial.complete-plan', enteredAt(trial, trial.state.status));
	return [{ key: 'trial.complete-plan', owedBy: owes(trial, 'bureau'), dueAt }];
}

/** When a gate came to wait: its approval ran out, it was sent in or back, else when the gates were opened. */
function waitsSince(trial: Readable, gate: Gate, now: string): string {
	if (gate.reviewOn && gateStatusAt(gate, now) === 'expired') return gate.reviewOn;
	return gate.history.findLast(({ to }) => to !== 'draft')?.at ?? enteredAt(trial, 'gates-open');
}

/** One line per side that still has gates to fill in, one for the lab when some wait for a decision. */
function gateSteps(trial: Readable, now: string): NextStep[] {
	const blocking = trial.gates.filter((gate) => !gatePasses(gate, now));
	const undecided = blocking.filter((gate) => ['submitted', 'rejected'].includes(gateStatusAt(gate, now)));
	const first = (
		key: 'trial.fill-gates' | 'trial.decide-gates',
		owedBy: NextStep['owedBy'],
		gates: readonly Gate[]
	): NextStep[] => {
		const [dueAt] = gates.map((gate) => dueAfter(key, waitsSince(trial, gate, now))).sort();
		return dueAt ? [{ key, owedBy, dueAt }] : [];
	};
	const unfilled = blocking.filter((gate) => gateStepAllowed(gate, 'submit', now));
	return [
		...[...new Set(unfilled.map(({ owner }) => owner))].flatMap((owner) =>
			first(
				'trial.fill-gates',
				owes(trial, owner),
				unfilled.filter((gate) => gate.owner === owner)
			)
		),
		...first('trial.decide-gates', lab, undecided)
	];
}

/** Days that the plan does not name are counted from when it first ran: a pause does not move them. */
function runSteps(trial: Readable): NextStep[] {
	const { milestones, endsOn } = trial.plan;
	const since = trial.state.status === 'running' ? trial.state.startedAt : enteredAt(trial, 'running');
	const byDay = (a: { dueOn?: string }, b: { dueOn?: string }) =>
		(a.dueOn ?? '9').localeCompare(b.dueOn ?? '9');
	const [next] = milestones.filter((one) => !one.doneAt).sort(byDay);
	const supplier = owes(trial, 'supplier');
	const day = (key: 'trial.measure' | 'trial.milestone') => next?.dueOn ?? endsOn ?? dueAfter(key, since);
	return [
		{ key: 'trial.measure', owedBy: supplier, dueAt: day('trial.measure') },
		...(next ? [{ key: 'trial.milestone', owedBy: supplier, dueAt: day('trial.milestone') }] : []),
		{ key: 'trial.evaluate', owedBy: lab, dueAt: endsOn ?? dueAfter('trial.evaluate', since) }
	];
}

function evaluationSteps(trial: Readable): NextStep[] {
	const { state, outcome } = trial;
	const since = enteredAt(trial, 'evaluating');
	const write = outcome ? [] : [owed('trial.write-outcome', lab, since)];
	const approved = state.status === 'evaluating' ? state.approvedByBureau : undefined;
	if (!approved) return [...write, owed('trial.approve-evaluation', owes(trial, 'bureau'), since)];
	return [...write, owed('trial.close', lab, approved.at)];
}

function afterSteps(trial: Readable): NextStep[] {
	const { state, outcome } = trial;
	if (state.status !== 'closed' && state.status !== 'follow-up') return [];
	const [month] = pendingFollowUps(state);
	const publish = owed('trial.publish-outcome', lab, state.closedAt);
	return [
		// What nobody wrote cannot be published: the page offers the one or the other.
		...(outcome?.publishedAt ? [] : [outcome ? publish : { ...publish, key: 'trial.write-outcome' }]),
		...(month ? [{ key: 'trial.follow-up', owedBy: lab, dueAt: followUpDue(state.closedAt, month) }] : [])
	];
}

/** What takes each step. Measuring goes on as long as the trial runs: nothing waits for it. */
const TAKEN_BY: Readonly<Record<string, readonly TrialAction[]>> = {
	'trial.accept': ['accept-as-bureau', 'accept-as-supplier'],
	'trial.complete-plan': ['edit-plan'],
	'trial.open-gates': ['open-gates'],
	'trial.fill-gates': ['save-gate'],
	'trial.decide-gates': ['decide-gate'],
	'trial.start': ['start'],
	'trial.resume': ['resume'],
	'trial.milestone': ['complete-milestone'],
	'trial.evaluate': ['evaluate'],
	'trial.write-outcome': ['edit-outcome'],
	'trial.approve-evaluation': ['approve-evaluation'],
	'trial.close': ['close'],
	'trial.publish-outcome': ['publish-outcome'],
	'trial.follow-up': ['follow-up']
};

/**
 * Of what a reader may do, what is owed first: the main thing on the page for them.
 * @param steps as `trialNextSteps` has them; of two due on one day, the first
 * @param actions as `availableTrialActions` offers them
 */
export function owedFirst(
	steps: readonly NextStep[],
	actions: readonly TrialAction[]
): TrialAction | undefined {
	return steps
		.toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
		.flatMap(({ key }) => TAKEN_BY[key] ?? [])
		.find((action) => actions.includes(action));
}
