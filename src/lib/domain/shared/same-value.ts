/** JSON with sorted keys and without empty values: two values that read the same compare equal. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, inner: unknown) => {
		if (inner === null || inner === '') return undefined;
		if (typeof inner !== 'object' || Array.isArray(inner)) return inner;
		return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
	});
}

/** Whether two values of a field read the same: neither the order of keys nor an empty value makes a difference. */
export function sameValue(a: unknown, b: unknown): boolean {
	return (canonical(a) ?? '') === (canonical(b) ?? '');
}
