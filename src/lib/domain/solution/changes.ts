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

/** Objects compare by content: the order of keys and keys without a value make no difference. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_, node: unknown) =>
		typeof node === 'object' && node !== null && !Array.isArray(node)
			? Object.fromEntries(Object.entries(node).sort(([a], [b]) => (a < b ? -1 : 1)))
			: node
	);
}

/** The fields that differ between two versions of a solution's content. */
export function changedSolutionFields(before: SolutionContent, after: SolutionContent): SolutionField[] {
	const fields = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<SolutionField>;
	return [...fields].filter((field) => canonical(before[field]) !== canonical(after[field])).sort();
}

/** Those of the changed fields that others rely on. */
export function importantChanges(changed: readonly SolutionField[]): SolutionField[] {
	return changed.filter((field) => (IMPORTANT_FIELDS as readonly SolutionField[]).includes(field));
}
