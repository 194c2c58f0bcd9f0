import type { NextStep } from '../shared/aggregate.ts';
import { enteredAt, owed } from '../shared/service-standards.ts';
import { solutionReadiness } from './readiness.ts';
import type { Solution } from './solution.ts';

/**
 * What happens next on a solution, who owes it and by when. Empty once it is archived.
 * @param supplierVerified whether the supplier's organisation has been verified: listing waits for it
 */
export function solutionNextSteps(solution: Solution, supplierVerified: boolean): NextStep[] {
	const supplier = { organisationId: solution.organisationId };
	const lab = { role: 'coordinator' };
	const entered = enteredAt(solution, solution.state.status);
	switch (solution.state.status) {
		case 'draft':
			return [
				solutionReadiness(solution.content).missing.length > 0
					? owed('solution.complete', supplier, entered)
					: owed('solution.submit', supplier, entered)
			];
		case 'returned':
			return [owed('solution.mend', supplier, entered)];
		case 'submitted':
			return [
				...(supplierVerified ? [] : [owed('solution.verify', lab, entered)]),
				owed('solution.review', lab, entered)
			];
		case 'listed':
			return [owed('solution.keep-current', supplier, solution.updatedAt)];
		case 'suspended':
			return [owed('solution.reinstate', lab, entered)];
		case 'archived':
			return [];
		default:
			return solution.state satisfies never;
	}
}
