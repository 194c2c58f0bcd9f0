import { z } from 'zod';
import { aggregateShape, instantSchema } from '../shared/aggregate.ts';
import type { DomainEvent } from '../shared/aggregate.ts';
import { type EventKind } from '../shared/event-types.ts';
import { langText, type LangText } from '../shared/lang-text.ts';

/** Who did what to an item, when and why. Written from the events, never changed but for counting repeated saves. */
export const auditEntrySchema = z.object({
	...aggregateShape,
	/** `KIND:ID` of the item, and of the one that it is part of (`PARENTS`). */
	subjects: z.array(z.string().max(120)).min(1),
	type: z.string().max(80),
	at: instantSchema,
	by: z.string(),
	/** The item's version that the event made; of the last save when saves are counted together. */
	itemVersion: z.number().int(),
	from: z.string().optional(),
	to: z.string().optional(),
	reason: z.string().optional(),
	/** Why a match was dismissed (`DISMISS_REASONS`). */
	reasonCode: z.string().max(40).optional(),
	fields: z.array(z.string()).optional(),
	/** Names of what inside the item it is about: gates, a milestone. */
	about: z.array(langText(2000)).optional(),
	/** How a gate was decided. */
	decision: z.string().max(40).optional(),
	/** How many saves of a draft this entry stands for. */
	count: z.number().int().min(1)
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const subjectOf = (kind: string, id: string): string => `${kind}:${id}`;

/** What the machine writes for itself: nobody did anything. */
const MACHINERY: ReadonlySet<string> = new Set<EventKind>([
	'solution-vectors',
	'need-vectors',
	'vector-means'
]);
export const isAudited = ({ aggregate }: { aggregate: { kind: string } }): boolean =>
	!MACHINERY.has(aggregate.kind);

/** Saves as somebody types are one entry a person and hour. */
export function isRepeatedSave(event: Pick<DomainEvent, 'type'>): boolean {
	return /\.(draft-saved|saved|updated|plan-saved|outcome-saved)$/.test(event.type);
}

/** Kinds that have no page of their own: what happens to them stands in the trail of the item they are part of. */
const PARENTS: Partial<Record<string, { kind: string; id: string }>> = {
	question: { kind: 'challenge', id: 'challengeId' },
	match: { kind: 'challenge', id: 'challengeId' },
	measurement: { kind: 'trial', id: 'trialId' },
	'join-request': { kind: 'organisation', id: 'organisationId' }
};

function parentOf({ aggregate, data }: DomainEvent): string[] {
	const parent = PARENTS[aggregate.kind];
	const id = parent && text(data[parent.id]);
	return id ? [subjectOf(parent.kind, id)] : [];
}

const text = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value.slice(0, 2000) : undefined;

/** The named things inside its item that an event is about. */
export function aboutOf({ data }: Pick<DomainEvent, 'data'>): LangText[] {
	return Array.isArray(data['about'])
		? data['about'].flatMap((name) => langText(2000).safeParse(name).data ?? [])
		: [];
}

/**
 * An event as an entry. Only named facts are copied: whatever else an event carries stays out of the trail.
 * @param id of the entry: the event's own, or one shared by repeated saves
 */
export function toAuditEntry(event: DomainEvent, id: string): Omit<AuditEntry, 'version'> {
	const { data, aggregate } = event;
	const from = text(data['from']);
	const to = text(data['to']);
	const reason = text(data['reason']) ?? text(data['note']);
	const reasonCode = event.type === 'match.dismissed' ? text(data['reasonCode']) : undefined;
	const about = aboutOf(event);
	const decision = text(data['decision']);
	const fields = Array.isArray(data['fields'])
		? data['fields'].filter((field): field is string => typeof field === 'string')
		: undefined;
	return {
		id,
		createdAt: event.at,
		updatedAt: event.at,
		subjects: [subjectOf(aggregate.kind, aggregate.id), ...parentOf(event)],
		type: event.type,
		at: event.at,
		by: event.by,
		itemVersion: aggregate.version,
		...(from ? { from } : {}),
		...(to ? { to } : {}),
		...(reason ? { reason } : {}),
		...(reasonCode ? { reasonCode } : {}),
		...(fields ? { fields } : {}),
		...(about.length > 0 ? { about } : {}),
		...(decision ? { decision } : {}),
		count: 1
	};
}
