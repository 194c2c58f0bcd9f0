import type { Occasion } from '../shared/aggregate.ts';
import { AppError } from '../shared/error.ts';
import { solutionReadiness } from './readiness.ts';
import type { Solution, SolutionStatus } from './solution.ts';

type State = Solution['state'];

/** Every step of the lifecycle: from which states, to which. The one place that knows. */
export const SOLUTION_STEPS = {
	submit: { from: ['draft', 'returned'], to: 'submitted' },
	list: { from: ['submitted'], to: 'listed' },
	return: { from: ['submitted'], to: 'returned' },
	suspend: { from: ['listed'], to: 'suspended' },
	reinstate: { from: ['suspended'], to: 'listed' },
	archive: { from: ['draft', 'returned', 'listed', 'suspended'], to: 'archived' }
} as const satisfies Record<string, { from: readonly SolutionStatus[]; to: SolutionStatus }>;
export type SolutionStep = keyof typeof SOLUTION_STEPS;

/** States in which the supplier may change the content: not while somebody reviews it, not when it is over. */
export const EDITABLE_SOLUTION_STATUSES = [
	'draft',
	'returned',
	'listed',
	'suspended'
] as const satisfies readonly SolutionStatus[];

/** Whether the lifecycle allows the step now, whoever asks. */
export function solutionStepAllowed(status: SolutionStatus, step: SolutionStep): boolean {
	return (SOLUTION_STEPS[step].from as readonly SolutionStatus[]).includes(status);
}

function move(solution: Solution, step: SolutionStep, occasion: Occasion, state: State): Solution {
	const from = solution.state.status;
	if (!solutionStepAllowed(from, step)) throw new AppError('illegal-transition', { detail: { from, step } });
	return {
		...solution,
		state,
		updatedAt: occasion.now,
		history: [
			...solution.history,
			{ from, to: state.status, at: occasion.now, by: occasion.by, reason: occasion.reason }
		]
	};
}

/** @throws AppError `invalid` with `reason-required` */
function requireReason(occasion: Occasion): string {
	const reason = occasion.reason?.trim();
	if (!reason) throw new AppError('invalid', { fields: { reason: 'reason-required' } });
	return reason;
}

/** For review by a coordinator. @throws AppError `invalid` naming each field that is still missing */
export function submitSolution(solution: Solution, occasion: Occasion): Solution {
	const { missing } = solutionReadiness(solution.content);
	const moved = move(solution, 'submit', occasion, { status: 'submitted' });
	if (missing.length > 0)
		throw new AppError('invalid', {
			reason: 'not-ready',
			fields: Object.fromEntries(missing.map((field) => [`content.${field}`, 'needed-to-submit']))
		});
	return moved;
}

/** Makes it public. @throws AppError `forbidden` `supplier-unverified` while the organisation is not verified */
export function listSolution(solution: Solution, occasion: Occasion, supplierVerified: boolean): Solution {
	const moved = move(solution, 'list', occasion, { status: 'listed', listedAt: occasion.now });
	requireVerified(supplierVerified);
	return moved;
}

/** Back to the supplier, with what to mend. */
export function returnSolution(solution: Solution, occasion: Occasion): Solution {
	return move(solution, 'return', occasion, { status: 'returned', reason: requireReason(occasion) });
}

/** Out of the lists and out of matching until reinstated. */
export function suspendSolution(solution: Solution, occasion: Occasion): Solution {
	const reason = requireReason(occasion);
	const listedAt = 'listedAt' in solution.state ? solution.state.listedAt : occasion.now;
	return move(solution, 'suspend', occasion, { status: 'suspended', reason, listedAt });
}

/** Back into the lists, with the date on which it was first listed. */
export function reinstateSolution(
	solution: Solution,
	occasion: Occasion,
	supplierVerified: boolean
): Solution {
	const listedAt = 'listedAt' in solution.state ? solution.state.listedAt : occasion.now;
	const moved = move(solution, 'reinstate', occasion, { status: 'listed', listedAt });
	requireVerified(supplierVerified);
	return moved;
}

/** The end: kept for the record, changed by nobody. */
export function archiveSolution(solution: Solution, occasion: Occasion): Solution {
	return move(solution, 'archive', occasion, { status: 'archived', reason: requireReason(occasion) });
}

function requireVerified(verified: boolean) {
	if (!verified) throw new AppError('forbidden', { reason: 'supplier-unverified' });
}
