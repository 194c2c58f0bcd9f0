import type { NextStep } from '../shared/aggregate.ts';
import { dueAfter, enteredAt } from '../shared/service-standards.ts';
import { solutionReadiness } from './readiness.ts';
import type { Solution } from './solution.ts';

/** A coordinator answers a submitted solution within this many days. */
export const REVIEW_DAYS = 10;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * What happens next on a solution and who owes it.
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
			const since = solution.history.findLast((h) => h.to === 'submitted')?.at ?? solution.updatedAt;
			const dueAt = new Date(Date.parse(since) + REVIEW_DAYS * DAY_MS).toISOString();
			const lab = { role: 'coordinator' };
			return supplierVerified
				? [{ key: 'solution.review', owedBy: lab, dueAt }]
				: [
						{ key: 'solution.verify', owedBy: lab, dueAt },
						{ key: 'solution.review', owedBy: lab, dueAt }
					];
		}
		case 'listed':
			return [{ key: 'solution.propose', owedBy: supplier }];
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
