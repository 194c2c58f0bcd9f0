import { getContext, setContext } from 'svelte';
import { placeInPage } from '../../domain/shared/form-to-object.ts';

/** What a form gets back when it is refused (made by web/action.ts). */
export interface Refusal {
	values: Record<string, unknown>;
	reason: string;
	fields: Record<string, string>;
	detail: Record<string, unknown>;
	/** The form still shows what was typed: the inputs only say what is wrong. */
	kept?: boolean;
}

const KEY = Symbol('refusal');

/** `capabilities[0].must:boolean` → `capabilities.0.must`; `areas[]` → `areas`. The way fields are named in errors. */
export const fieldPath = (name: string): string =>
	(name.split(':')[0] ?? '').replace(/\[\]$/, '').replace(/\[(\w+)\]/g, '.$1');

/** What was typed into the field of that name, undefined when nothing was. */
export function typedValue(refusal: Refusal | undefined, name: string): unknown {
	let node: unknown = refusal?.values;
	for (const part of fieldPath(name).split('.')) {
		if (typeof node !== 'object' || node === null) return undefined;
		node = (node as Record<string, unknown>)[part];
	}
	return node;
}

/**
 * What a field of that name shows: what is stored, and after a refusal what was typed, which may be nothing: what
 * somebody emptied stays empty, a row too.
 */
export function shownValue(refusal: Refusal | undefined, name: string, stored: unknown): unknown {
	return !refusal || refusal.kept ? stored : typedValue(refusal, name);
}

/** A refusal whose errors stand at the rows of the page: a row that is emptied there was not sent, and was not counted. */
export function placed(refusal: Refusal | undefined): Refusal | undefined {
	if (!refusal) return undefined;
	const fields = Object.entries(refusal.fields).map(([path, why]) => [
		placeInPage(refusal.values, path),
		why
	]);
	return { ...refusal, fields: Object.fromEntries(fields) as Refusal['fields'] };
}

/** The message key of what is wrong with a field or with anything inside it. */
export function fieldError(refusal: Refusal | undefined, name: string): string | undefined {
	const path = fieldPath(name);
	return refusal?.fields[path];
}

/** Lets the inputs below find what was typed and what is wrong by their own name. Called by Form. */
export const setRefusal = (get: () => Refusal | undefined) => setContext(KEY, get);
export const useRefusal = (): (() => Refusal | undefined) =>
	getContext<(() => Refusal | undefined) | undefined>(KEY) ?? (() => undefined);
