import { addDays } from '../../domain/shared/calendar.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { TrialStatus } from '../../domain/trial/trial.ts';
import type { TrialView } from '../../domain/trial/views.ts';
import { acceptProposedTrial } from '../trial/accept-trial.ts';
import { decideTrialGate } from '../trial/decide-gate.ts';
import { fillGate } from '../trial/fill-gate.ts';
import { openTrialGates } from '../trial/open-gates.ts';
import { saveTrialPlan } from '../trial/save-trial-plan.ts';
import type { SampleTrial } from './data/sample-types.ts';
import { gateCondition, gateNotes } from './data/trial-words.ts';
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
	// A trial that still stands at its gates has one approved and one waiting to be decided.
	const decided = reaches('ready') ? mandatory.length : 1;
	for (const [index, gate] of mandatory.entries()) {
		if (index > decided) return;
		const owner = gate.owner === 'supplier' ? proposer(world, sample.solution) : world.officer(department);
		const note = inWords(tale, gateNotes[gate.code] ?? {});
		tale.trial = await fillGate(owner, { ...step(tale), gateId: gate.id, note, submit: true });
		if (index === decided) return;
		const decision =
			index === 1
				? {
						decision: 'approved-with-conditions' as const,
						conditions: inWords(tale, gateCondition)
					}
				: { decision: 'approved' as const };
		tale.trial = await decideTrialGate(world.coordinator(), { ...step(tale), gateId: gate.id, ...decision });
	}
}
