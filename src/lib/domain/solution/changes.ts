import { sameValue } from '../shared/same-value.ts';
import type { SolutionField } from './readiness.ts';
import type { SolutionContent } from './solution.ts';

/** What a coordinator or a bureau has judged a listed solution by: a change here is made known. */
export const IMPORTANT_FIELDS = [
	'title',
	'capabilities',
	'trl',
	'deploymentModels',
	'dataLocations',
	'certifications',
	'pricing',
	'usesAi'
] as const satisfies readonly SolutionField[];

/** The fields that differ between two versions of a solution's content. */
export function changedSolutionFields(before: SolutionContent, after: SolutionContent): SolutionField[] {
	const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<SolutionField>;
	return [...fields].filter((field) => !sameValue(before[field], after[field])).sort();
}

/** Those of the changed fields that others rely on. */
export function importantChanges(changed: readonly SolutionField[]): SolutionField[] {
	return changed.filter((field) => (IMPORTANT_FIELDS as readonly SolutionField[]).includes(field));
}
