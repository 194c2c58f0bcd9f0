import { DEFAULT_GATE_SET, gatesFor } from './gate-set.ts';
import type { Trial, TrialPlan } from './trial.ts';

/** Everything that a trial cannot run without. */
export const readyPlan = (over: Partial<TrialPlan> = {}): TrialPlan => ({
	kpis: [
		{
			id: 'kpi-1',
			name: { en: 'Blockages found', tc: '發現的淤塞' },
			unit: '%',
			direction: 'up',
			baseline: 40,
			target: 80
		}
	],
	milestones: [{ id: 'milestone-1', name: { en: 'Cameras installed' }, dueOn: '2026-12-15' }],
	budgetOwner: 'Operations and Maintenance Branch',
	routeToProcurement: { en: 'Open tender' },
	stopConditions: { en: 'Stop on any injury.' },
	...over
});

/** A trial as the lab proposes it, with what it cannot run without still missing. */
export function proposedTrial(over: Partial<Trial> = {}): Trial {
	return {
		id: 'trial-1',
		version: 1,
		createdAt: '2026-11-01T00:00:00.000Z',
		updatedAt: '2026-11-01T00:00:00.000Z',
		reference: 'T-2026-0001',
		challengeId: 'challenge-1',
		solutionId: 'solution-1',
		proposalId: 'proposal-1',
		supplierId: 'supplier-1',
		bureauId: 'bureau-1',
		coordinatorId: 'coordinator-1',
		title: { en: 'Spotting blocked drains' },
		plan: { kpis: [], milestones: [] },
		gates: gatesFor(
			DEFAULT_GATE_SET,
			{ ai: true, personalData: false, crossBoundary: false },
			DEFAULT_GATE_SET.gates.map(({ code }) => code)
		),
		state: { status: 'proposed', acceptedByBureau: false, acceptedBySupplier: false },
		decisions: [],
		history: [],
		...over
	};
}
