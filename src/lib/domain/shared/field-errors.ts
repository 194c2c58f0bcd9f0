import type { core, ZodError } from 'zod';
import type { FieldErrors } from './error.ts';

/** Our schemas' own messages are message keys (kebab-case, with a limit or without); zod's are prose. */
const isKey = (message: string) => /^[a-z][a-z0-9-]+(:-?\d+)?$/.test(message);

/** zod's own bound of whole numbers (±2⁵³ − 1), which it tells beside the field's. */
const isBoundOfInt = (issue: core.$ZodIssue) =>
	(issue.code === 'too_big' || issue.code === 'too_small') && issue.origin === 'int';

/** One reason per field that a schema refused, paths under `root`. Of several on one field, the first that is ours. */
export function fieldErrors(error: ZodError, root?: string): FieldErrors {
	const fields: FieldErrors = {};
	for (const issue of [...error.issues].sort((a, b) => Number(isBoundOfInt(a)) - Number(isBoundOfInt(b)))) {
		const path = [...(root === undefined ? [] : [root]), ...issue.path.map(String)].join('.');
		fields[path] ??= reasonOf(issue);
	}
	return fields;
}

/** A reason as its message key and, where the reader should know it, the limit that was passed (`number-at-least:0`). */
export function reasonParts(reason: string): { key: string; limit?: number } {
	const [key = '', limit] = reason.split(':');
	return limit === undefined ? { key } : { key, limit: Number(limit) };
}

function reasonOf(issue: core.$ZodIssue): string {
	// Of a text that is too long the reader wants to know by how much.
	const tooLong = issue.code === 'too_big' && issue.origin === 'string';
	if (isKey(issue.message) && !(tooLong && issue.message === 'text-too-long')) return issue.message;
	switch (issue.code) {
		case 'too_big':
			if (issue.origin === 'string') return `at-most-characters:${issue.maximum}`;
			if (isNumeric(issue.origin)) return `number-at-most:${issue.maximum}`;
			return issue.origin === 'array' ? `at-most-items:${issue.maximum}` : 'zod-too-big';
		case 'too_small':
			if (isNumeric(issue.origin))
				return `${issue.inclusive === false ? 'number-above' : 'number-at-least'}:${issue.minimum}`;
			return issue.origin === 'string' && issue.minimum === 1 ? 'zod-invalid-type' : 'zod-too-small';
		case 'invalid_type':
			return wrongType(issue);
		default:
			return `zod-${issue.code.replaceAll('_', '-')}`;
	}
}

const isNumeric = (origin: string) => origin === 'number' || origin === 'int';

/** zod tells what it was given in its message alone: words where a number belongs are not a field left empty. */
function wrongType(issue: core.$ZodIssueInvalidType): string {
	if (issue.expected === 'int') return 'not-whole';
	const given = !/received (undefined|null)$/.test(issue.message);
	return issue.expected === 'number' && given ? 'not-a-number' : 'zod-invalid-type';
}
