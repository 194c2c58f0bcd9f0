/** What every adapter does to a document before it is written: canonical JSON, size, and the declared fields' values. */
import type { Aggregate, DomainEvent } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { CollectionSpec, FieldSpec, Scalar } from './port.ts';

const DEFAULT_MAX_BYTES = 256 * 1024;
const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** A document ready to store. `values` has one entry a declared scalar field, `arrays` one a declared array field. */
export interface StoredForm<T> {
	document: T;
	json: string;
	values: Record<string, Scalar | null>;
	arrays: Record<string, Scalar[]>;
}

/**
 * Makes the canonical form of a document at a version.
 * Text loses what the engines cannot both keep: a lone surrogate and U+0000 become U+FFFD.
 * @throws AppError `too-large` past the spec's `maxBytes`, `invalid` for a bad id or a declared field of another type
 */
export function toStoredForm<T extends Aggregate>(
	spec: CollectionSpec<T>,
	document: Omit<T, 'version'>,
	version: number
): StoredForm<T> {
	const json = canonicalJson({ ...document, version });
	const limit = spec.maxBytes ?? DEFAULT_MAX_BYTES;
	if (Buffer.byteLength(json) > limit) throw new AppError('too-large', { reason: 'document-too-large' });
	const canonical = JSON.parse(json) as T;
	if (!ID.test(canonical.id)) throw new AppError('invalid', { reason: 'bad-id', fields: { id: 'bad-id' } });
	const values: Record<string, Scalar | null> = {};
	const arrays: Record<string, Scalar[]> = {};
	for (const [name, field] of Object.entries(spec.fields)) {
		const found = valuesAt(canonical, field);
		if (field.array) arrays[name] = [...new Set(found)];
		else values[name] = found[0] ?? null;
	}
	return { document: canonical, json, values, arrays };
}

/** Canonical text of an event, safe on every engine. */
export function eventJson(event: DomainEvent): string {
	return canonicalJson(event);
}

/** Replaces what one of the engines cannot hold in a text. */
export function cleanText(text: string): string {
	return text.toWellFormed().replaceAll('\u0000', '\uFFFD');
}

function canonicalJson(value: unknown): string {
	const json = JSON.stringify(value);
	// JSON.stringify writes both of the characters in question as escapes: most documents have neither.
	if (!/\\u(?:0000|d[89a-f])/i.test(json)) return json;
	return JSON.stringify(cleaned(JSON.parse(json)));
}

function cleaned(value: unknown): unknown {
	if (typeof value === 'string') return cleanText(value);
	if (Array.isArray(value)) return value.map(cleaned);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [cleanText(key), cleaned(inner)]));
}

/** The scalars at a field's path; null and missing give none. One level of arrays may lie on an `array` path. */
function valuesAt(document: unknown, field: FieldSpec): Scalar[] {
	let level: unknown[] = [document];
	const parts = field.path.split('.');
	for (const part of parts) {
		level = level.flatMap((node) => {
			if (node === null || typeof node !== 'object' || !Object.hasOwn(node, part)) return [];
			const next = (node as Record<string, unknown>)[part];
			if (Array.isArray(next) && field.array) return next as unknown[];
			return [next];
		});
	}
	return level.filter((value) => value !== null && value !== undefined).map((value) => scalar(field, value));
}

const TYPEOF = { text: 'string', number: 'number', boolean: 'boolean' } as const;

function scalar(field: FieldSpec, value: unknown): Scalar {
	if (typeof value === TYPEOF[field.type]) return value as Scalar;
	throw new AppError('invalid', { reason: 'field-type', fields: { [field.path]: 'field-type' } });
}
