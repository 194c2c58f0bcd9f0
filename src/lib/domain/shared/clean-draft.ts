import { AppError } from './error.ts';
import { LOCALES } from './locale.ts';

/** Deeper than any content; a hostile one does not get to exhaust the stack. */
const MAX_DEPTH = 10;
const TEXT_KEYS = new Set<string>([...LOCALES, 'derived', 'stale', 'reviewed']);

/** Whether an object is a trilingual text as a form or a view sends it (`settle-texts.ts` reads `reviewed`). */
export function looksLikeText(node: object): boolean {
	const keys = Object.keys(node);
	return (
		keys.some((key) => (LOCALES as readonly string[]).includes(key)) &&
		keys.every((key) => TEXT_KEYS.has(key))
	);
}

/**
 * What somebody typed so far, without what says nothing: empty texts, nulls, rows in which nothing is filled in.
 * Which languages are derived or stale is the server's to say, so those marks are taken off.
 * @throws AppError `invalid` when it is nested deeper than any content is
 */
export function cleanDraft(raw: unknown): Record<string, unknown> {
	const cleaned = clean(raw, 0);
	return typeof cleaned === 'object' && cleaned !== null && !Array.isArray(cleaned)
		? (cleaned as Record<string, unknown>)
		: {};
}

function clean(node: unknown, depth: number): unknown {
	if (depth > MAX_DEPTH) throw new AppError('invalid');
	if (node === null || node === undefined) return undefined;
	if (typeof node === 'string') return node.trim() || undefined;
	if (Array.isArray(node))
		return node.map((item) => clean(item, depth + 1)).filter((item) => !saysNothing(item));
	if (typeof node !== 'object') return node;
	const entries = Object.entries(node)
		.map(([key, value]) => [key, clean(value, depth + 1)] as const)
		.filter(([, value]) => value !== undefined);
	if (!looksLikeText(node)) return entries.length > 0 ? Object.fromEntries(entries) : undefined;
	const words = entries.filter(([key]) => key !== 'derived' && key !== 'stale');
	return words.some(([key]) => key !== 'reviewed') ? Object.fromEntries(words) : undefined;
}

/** A row whose only values are unticked boxes is one that nobody filled in. */
function saysNothing(item: unknown): boolean {
	if (item === undefined) return true;
	if (typeof item !== 'object' || item === null || Array.isArray(item)) return false;
	return Object.values(item).every((value) => value === false);
}
