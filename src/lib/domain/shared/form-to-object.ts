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
			else keepRow(root, path.match(SEGMENT) ?? []);
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

/** An emptied field of a row says that the row stands in the page, though nothing may be typed in it. */
function keepRow(root: Record<string, unknown>, path: string[]) {
	const row = path.findLastIndex((part, i) => i < path.length - 1 && PLACE.test(part));
	if (row > 0) assign(root, path.slice(0, row + 1), (old) => old ?? {});
}

/** Adds to the list itself: a form may post a hundred thousand of one name. */
function withRow(list: unknown, value: unknown): unknown[] {
	if (!Array.isArray(list)) return [value];
	list.push(value);
	return list;
}

/** Of lists with emptied rows above others: the lists as they stand in the page. */
const inPage = new WeakMap<readonly unknown[], readonly unknown[]>();

const isEmptied = (row: unknown): boolean =>
	typeof row === 'object' && row !== null && !Array.isArray(row) && Object.keys(row).length === 0;

/**
 * Arrays built by index may have holes (a row removed in the page) and emptied rows: leaves them out, without a look at
 * each hole.
 */
function compact(node: unknown): unknown {
	if (Array.isArray(node)) {
		const rows = Object.values<unknown>(node)
			.filter((item) => item !== undefined)
			.map(compact);
		const filled = rows.filter((row) => !isEmptied(row));
		const shown = rows.slice(0, rows.findLastIndex((row) => !isEmptied(row)) + 1);
		if (shown.length > filled.length) inPage.set(filled, shown);
		return filled;
	}
	if (typeof node !== 'object' || node === null) return node;
	return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, compact(value)]));
}

/**
 * What a form was read as, for the page to show again: an emptied row above others is there as an empty object, so that
 * these keep their places.
 */
export function asTyped(values: Record<string, unknown>): Record<string, unknown> {
	return typedNode(values) as Record<string, unknown>;
}

function typedNode(node: unknown): unknown {
	if (Array.isArray(node)) return (inPage.get(node) ?? node).map(typedNode);
	if (typeof node !== 'object' || node === null) return node;
	return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, typedNode(value)]));
}

/**
 * Where a field stands in the page that an error names by its place in what was sent, without emptied rows.
 * @param typed as `asTyped` gives it
 * @param path `plan.kpis.1.name`
 */
export function placeInPage(typed: unknown, path: string): string {
	let node = typed;
	return path
		.split('.')
		.map((part) => {
			const place = Array.isArray(node) && PLACE.test(part) ? nthFilled(node, Number(part)) : part;
			node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[place] : undefined;
			return place;
		})
		.join('.');
}

/** Past the last row nothing is left out. */
function nthFilled(rows: readonly unknown[], n: number): string {
	const places = rows.flatMap((row, i) => (isEmptied(row) ? [] : [i]));
	return String(places[n] ?? n + rows.length - places.length);
}
