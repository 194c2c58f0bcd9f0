import { sameValue } from '../shared/same-value.ts';
import type { Challenge, ChallengeContent } from './challenge.ts';

type StoredChange = Challenge['addenda'][number]['changes'][number];
/** A change as it is read: a side without a value may be missing after a journey as JSON. */
export type FieldChange = Pick<StoredChange, 'field'> & Partial<StoredChange>;

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
