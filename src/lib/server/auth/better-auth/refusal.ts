/** Whether better-auth answered with one of these statuses, e.g. `UNAUTHORIZED`. */
export const isRefusal = (thrown: unknown, ...statuses: string[]) =>
	typeof thrown === 'object' &&
	thrown !== null &&
	'status' in thrown &&
	statuses.includes(String(thrown.status));
