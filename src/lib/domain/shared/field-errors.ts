import type { ZodError } from 'zod';
import type { FieldErrors } from './error.ts';

/** Our schemas' own messages are message keys (kebab-case); zod's are prose. */
const isKey = (message: string) => /^[a-z][a-z0-9-]+$/.test(message);

/** One message key per field that a schema refused, paths under `root`. Of several on one field, the first. */
export function fieldErrors(error: ZodError, root: string): FieldErrors {
	const fields: FieldErrors = {};
	for (const issue of error.issues) {
		const path = [root, ...issue.path.map(String)].join('.');
		fields[path] ??= isKey(issue.message) ? issue.message : `zod-${issue.code.replaceAll('_', '-')}`;
	}
	return fields;
}
