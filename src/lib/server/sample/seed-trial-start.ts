import { addDays } from '../../domain/shared/calendar.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { TrialStatus } from '../../domain/trial/trial.ts';
import type { GateDecision } from '../../domain/trial/gates.ts';
import type { GateView, TrialView } from '../../domain/trial/views.ts';
import { acceptProposedTrial } from '../trial/accept-trial.ts';
import { changeGateNeed } from '../trial/change-gate-need.ts';
import { decideTrialGate } from '../trial/decide-gate.ts';
import { fillGate } from '../trial/fill-gate.ts';
import { openTrialGates } from '../trial/open-gates.ts';
import { saveTrialPlan } from '../trial/save-trial-plan.ts';
import type { SampleTrial } from './data/sample-types.ts';
import { gateCondition, gateNotes, gateReasons } from './data/trial-words.ts';
import { proposer } from './seed-proposals.ts';
import type { World } from './world.ts';

/** One trial while its story is told: `trial` is the newest view of it. */
export interface TrialTale {
	world: World;
	sample: SampleTrial;
	department: string;
	/** First and last day as planned. */
	startsOn: string;
	endsOn: string;
	trial: TrialView;
}

/** A note or reason in the language that the trial's people write in. */
export const inWords = ({ sample }: TrialTale, text: LangText): string =>
	text[sample.writtenIn ?? 'en'] ?? '';

export const step = ({ trial }: TrialTale) => ({ id: trial.id, version: trial.version });

/** The lab writes down what the trial is measured by and when it stops. */
export async function preparePlan(tale: TrialTale): Promise<void> {
	const { sample, world, startsOn, endsOn } = tale;
	const { budgetOwner, routeToProcurement, stopConditions, price } = sample;
	const dueOn = [addDays(startsOn, 7), addDays(startsOn, Math.round(sample.weeks * 3.5)), endsOn];
	const plan = {
		...tale.trial.plan,
		kpis: sample.kpis.map(({ measured: _measured, ...kpi }) => kpi),
		milestones: sample.milestones.map((name, index) => ({
			name,
			dueOn: earlier(dueOn[index] ?? endsOn, endsOn)
		})),
		budgetOwner,
		budget: price,
		routeToProcurement,
		stopConditions,
		startsOn,
		endsOn
	};
	tale.trial = await saveTrialPlan(world.coordinator(), { ...step(tale), plan });
}

const earlier = (a: string, b: string) => (a < b ? a : b);

/** Both sides accept, the gates open and are decided as far as the trial's state says. */
export async function passGates(tale: TrialTale, reaches: (status: TrialStatus) => boolean): Promise<void> {
	const { world, sample, department } = tale;
	tale.trial = await acceptProposedTrial(world.officer(department), { ...step(tale), party: 'bureau' });
	tale.trial = await acceptProposedTrial(proposer(world, sample.solution), {
		...step(tale),
		party: 'supplier'
	});
	if (!reaches('gates-open')) return;
	tale.trial = await openTrialGates(world.coordinator(), step(tale));
	const mandatory = tale.trial.gates.filter((gate) => gate.mandatory);
	for (const [index, gate] of mandatory.entries()) {
		const end = reaches('ready')
			? index === 1
				? 'approved-with-conditions'
				: 'approved'
			: STILL_OPEN[index];
		if (end) await passGate(tale, gate, end);
	}
	if (!reaches('ready')) await addFailedGate(tale);
}

/** How far the gates of a trial have come that still stands at them. */
const STILL_OPEN = ['approved', 'submitted', 'returned', 'draft'] as const;

/** A gate that the trial seemed not to need, asked for after all and not passed. */
async function addFailedGate(tale: TrialTale): Promise<void> {
	const gate = tale.trial.gates.find(({ code }) => code === 'cross-boundary');
	if (gate?.status !== 'not-required') return;
	tale.trial = await changeGateNeed(tale.world.coordinator(), {
		...step(tale),
		gateId: gate.id,
		need: 'require',
		reason: inWords(tale, gateReasons.required)
	});
	await passGate(tale, gate, 'rejected');
}

async function passGate(
	tale: TrialTale,
	gate: GateView,
	end: GateDecision | 'draft' | 'submitted'
): Promise<void> {
	const { world, sample, department } = tale;
	const owner = gate.owner === 'supplier' ? proposer(world, sample.solution) : world.officer(department);
	const note = inWords(tale, gateNotes[gate.code] ?? {});
	const submit = end !== 'draft';
	tale.trial = await fillGate(owner, { ...step(tale), gateId: gate.id, note, submit });
	if (end === 'draft' || end === 'submitted') return;
	const why = end === 'returned' || end === 'rejected' ? { reason: inWords(tale, gateReasons[end]) } : {};
	tale.trial = await decideTrialGate(world.coordinator(), {
		...step(tale),
		gateId: gate.id,
		decision: end,
		...why,
		...(end === 'approved-with-conditions' ? { conditions: inWords(tale, gateCondition) } : {}),
		// Long after a trial an approval of it has run out.
		...(sample.status === 'follow-up' ? { reviewOn: addDays(tale.startsOn, 150) } : {})
	});
}
