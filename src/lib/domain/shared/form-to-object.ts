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
		assign(root, path.match(SEGMENT) ?? [], (old) => (many ? withRow(old, value) : value));
	}
	return compact(root) as Record<string, unknown>;
}

function convert(value: string, type: string | undefined): unknown {
	if (type === 'boolean') return value === 'true' || value === 'on';
	if (value.trim() === '') return undefined;
	if (type !== 'number') return value.replaceAll('\r\n', '\n');
	// Chinese keyboards type full-width digits and signs.
	const number = Number(value.normalize('NFKC').replaceAll(',', '').replace('\u2212', '-'));
	return Number.isNaN(number) ? value : number;
}

/** Steps of a path: fields are at most five deep. */
const DEEPEST = 12;
/** Place of a row. Nobody writes a million; billions would make a list that takes for ever to go through. */
const PLACE = /^\d{1,6}$/;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

function assign(root: Record<string, unknown>, path: string[], set: (old: unknown) => unknown) {
	if (path.length === 0 || path.length > DEEPEST || path.some((part) => FORBIDDEN.has(part))) return;
	let node: Record<string, unknown> = root;
	for (const [i, part] of path.entries()) {
		// A list has rows and nothing else: `rows.length` would change it.
		if (Array.isArray(node) && !PLACE.test(part)) return;
		if (i === path.length - 1) node[part] = set(node[part]);
		else {
			const next = node[part];
			node[part] = typeof next === 'object' && next !== null ? next : PLACE.test(path[i + 1] ?? '') ? [] : {};
			node = node[part] as Record<string, unknown>;
		}
	}
}

/** Adds to the list itself: a form may post a hundred thousand of one name. */
function withRow(list: unknown, value: unknown): unknown[] {
	if (!Array.isArray(list)) return [value];
	list.push(value);
	return list;
}

/** Arrays built by index may have holes (a row removed in the page): closes them, without a look at each hole. */
function compact(node: unknown): unknown {
	if (Array.isArray(node))
		return Object.values<unknown>(node)
			.filter((item) => item !== undefined)
			.map(compact);
	if (typeof node !== 'object' || node === null) return node;
	return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, compact(value)]));
}
