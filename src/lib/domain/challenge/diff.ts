import type { Challenge, ChallengeContent } from './challenge.ts';

type StoredChange = Challenge['addenda'][number]['changes'][number];
/** A change as it is read: a side without a value may be missing after a journey as JSON. */
export type FieldChange = Pick<StoredChange, 'field'> & Partial<StoredChange>;

/** JSON with sorted keys and without empty values: two contents that read the same compare equal. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, inner: unknown) => {
		if (inner === null || inner === '') return undefined;
		if (typeof inner !== 'object' || Array.isArray(inner)) return inner;
		return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
	});
}

/** Whether two values of a field read the same. */
export function sameValue(a: unknown, b: unknown): boolean {
	return (canonical(a) ?? '') === (canonical(b) ?? '');
}

/**
 * What differs, field by field; constraints one by one (`constraints.security`), so that the diff says what moved.
 * @returns in alphabetical order of the field; `null` where a side has no value
 */
export function diffContent(before: ChallengeContent, after: ChallengeContent): StoredChange[] {
	const flatBefore = flatten(before);
	const flatAfter = flatten(after);
	const fields = [...new Set([...Object.keys(flatBefore), ...Object.keys(flatAfter)])].sort();
	return fields
		.filter((field) => !sameValue(flatBefore[field], flatAfter[field]))
		.map((field) => ({ field, before: flatBefore[field] ?? null, after: flatAfter[field] ?? null }));
}

function flatten(content: ChallengeContent): Record<string, unknown> {
	const { constraints, ...rest } = content;
	return {
		...rest,
		...Object.fromEntries(Object.entries(constraints).map(([key, value]) => [`constraints.${key}`, value]))
	};
}
