import { z } from 'zod';

/** Ids are made by the server (UUID v7) or by an import (hash of the row's key): URL-safe, at most 64 characters. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'bad-id');
/** ISO 8601 instant, UTC, as made by Date.toISOString. */
export const instantSchema = z.iso.datetime();
/** A calendar day, YYYY-MM-DD, Hong Kong time. */
export const daySchema = z.iso.date();
/** A year as a number. Its messages are their own, because a year is written without the commas of a number. */
export const yearSchema = (first: number, last: number) =>
	z.number().int().min(first, `year-at-least:${first}`).max(last, `year-at-most:${last}`);

/** Who moved an aggregate from where to where, when and why. Kept for ever in the aggregate. */
export const transitionRecordSchema = z.object({
	from: z.string(),
	to: z.string(),
	at: instantSchema,
	by: z.string(),
	reason: z.string().max(2000).optional()
});
export type TransitionRecord = z.infer<typeof transitionRecordSchema>;

/** What every stored aggregate has. `version` starts at 1 and grows by one with each write. */
export interface Aggregate {
	id: string;
	version: number;
	createdAt: string;
	updatedAt: string;
}
export const aggregateShape = {
	id: idSchema,
	version: z.number().int().min(1),
	createdAt: instantSchema,
	updatedAt: instantSchema
};

/** What happened, as written with the aggregate that it happened to. The relay adds the log position. */
export interface DomainEvent {
	id: string;
	type: string;
	at: string;
	by: string;
	aggregate: { kind: string; id: string; version: number };
	/** Small and JSON: what subscribers need to decide without reading, never secrets. */
	data: Record<string, unknown>;
}

/**
 * What happens next on an item, who owes it and by when; shown on every item to everyone who may see it.
 * `key` is a message key under `next.`, `owedBy` a role or organisation, `dueAt` the last calendar day (YYYY-MM-DD, in
 * Hong Kong) for it: an instant would be shown as the day after, where it is the end of one.
 */
export interface NextStep {
	key: string;
	owedBy: { role?: string; organisationId?: string };
	dueAt: string;
}

/** What an item keeps that an import may bring. */
export const importedShape = {
	/** The key that its row had where it came from. */
	externalKey: z.string().max(200).optional(),
	/** A hash of the row and when, so that a second run knows what it made. */
	imported: z.object({ hash: z.string(), at: instantSchema }).optional()
};

/** What a transition function gets from outside: the domain has no clock and no identity of its own. */
export interface Occasion {
	now: string;
	by: string;
	reason?: string | undefined;
}
