import type { NextStep } from '../shared/aggregate.ts';
import { dueAfter, enteredAt } from '../shared/service-standards.ts';
import { solutionReadiness } from './readiness.ts';
import type { Solution } from './solution.ts';

/**
 * What happens next on a solution, who owes it and by when. Empty once it is archived.
 * @param supplierVerified whether the supplier's organisation has been verified: listing waits for it
 */
export function solutionNextSteps(solution: Solution, supplierVerified: boolean): NextStep[] {
	const supplier = { organisationId: solution.organisationId };
	const entered = enteredAt(solution, solution.state.status);
	switch (solution.state.status) {
		case 'draft':
			return [
				solutionReadiness(solution.content).missing.length > 0
					? { key: 'solution.complete', owedBy: supplier, dueAt: dueAfter('solution.complete', entered) }
					: { key: 'solution.submit', owedBy: supplier, dueAt: dueAfter('solution.submit', entered) }
			];
		case 'returned':
			return [{ key: 'solution.mend', owedBy: supplier, dueAt: dueAfter('solution.mend', entered) }];
		case 'submitted': {
			const lab = { role: 'coordinator' };
			const step = (key: 'solution.verify' | 'solution.review') => ({
				key,
				owedBy: lab,
				dueAt: dueAfter(key, entered)
			});
			return supplierVerified
				? [step('solution.review')]
				: [step('solution.verify'), step('solution.review')];
		}
		case 'listed':
			return [
				{
					key: 'solution.keep-current',
					owedBy: supplier,
					dueAt: dueAfter('solution.keep-current', solution.updatedAt)
				}
			];
		case 'suspended':
			return [
				{
					key: 'solution.reinstate',
					owedBy: { role: 'coordinator' },
					dueAt: dueAfter('solution.reinstate', entered)
				}
			];
		case 'archived':
			return [];
		default:
			return solution.state satisfies never;
	}
}
