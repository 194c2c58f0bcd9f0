const SEGMENT = /[^.[\]]+/g;

/**
 * A posted form as a nested object, so that it validates with the same schema as a tRPC call.
 * Names are paths: `title.en`, `capabilities[0].must`. Empty texts are left out, so an untouched field is "not given".
 * A path ending in `[]` collects every value into an array; a path may carry its type: `weeks:number`, `must:boolean`.
 */
export function formToObject(form: FormData): Record<string, unknown> {
	const root: Record<string, unknown> = {};
	for (const [rawName, rawValue] of form) {
		if (typeof rawValue !== 'string') continue;
		const [path = '', type] = rawName.split(':');
		const many = path.endsWith('[]');
		const value = convert(rawValue, type);
		if (value === undefined) {
			if (many) assign(root, path.match(SEGMENT) ?? [], (old) => old ?? []);
			continue;
		}
		assign(root, path.match(SEGMENT) ?? [], (old) => (many ? [...((old as unknown[]) ?? []), value] : value));
	}
	return compact(root) as Record<string, unknown>;
}

function convert(value: string, type: string | undefined): unknown {
	if (type === 'boolean') return value === 'true' || value === 'on';
	if (value.trim() === '') return undefined;
	if (type !== 'number') return value.replaceAll('\r\n', '\n');
	const number = Number(value.replaceAll(',', ''));
	return Number.isNaN(number) ? value : number;
}

/** Steps of a path: fields are at most five deep. */
const DEEPEST = 12;
const NUMBER = /^\d+$/;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

function assign(root: Record<string, unknown>, path: string[], set: (old: unknown) => unknown) {
	if (path.length === 0 || path.length > DEEPEST || path.some((part) => FORBIDDEN.has(part))) return;
	let node: Record<string, unknown> = root;
	for (const [i, part] of path.entries()) {
		// A list has rows and nothing else: `rows.length` would change it.
		if (Array.isArray(node) && !NUMBER.test(part)) return;
		if (i === path.length - 1) node[part] = set(node[part]);
		else {
			const next = node[part];
			node[part] =
				typeof next === 'object' && next !== null ? next : NUMBER.test(path[i + 1] ?? '') ? [] : {};
			node = node[part] as Record<string, unknown>;
		}
	}
}

/**
 * Arrays built by index may have holes (a row removed in the page): closes them. Goes by the rows that there are: the
 * name of a posted field may put one billions of places further on.
 */
function compact(node: unknown): unknown {
	if (Array.isArray(node))
		return Object.values<unknown>(node)
			.filter((item) => item !== undefined)
			.map(compact);
	if (typeof node !== 'object' || node === null) return node;
	return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, compact(value)]));
}
