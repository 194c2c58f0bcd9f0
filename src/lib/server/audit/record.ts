import { createHash } from 'node:crypto';
import { isAudited, isRepeatedSave, toAuditEntry, type AuditEntry } from '../../domain/audit/audit.ts';
import { AUDIT_SUBSCRIBER } from '../../domain/events/policy.ts';
import type { Subscriber } from '../events/subscriber.ts';
import type { Services } from '../services.ts';
import type { LoggedEvent } from '../storage/port.ts';
import { auditSpec } from './audit-collection.ts';

/** Saves of one draft by one person within one hour share an entry. */
function entryId(event: LoggedEvent): string {
	if (!isRepeatedSave(event)) return event.id;
	const { kind, id } = event.aggregate;
	const hour = event.at.slice(0, 13);
	return createHash('sha256').update([kind, id, event.by, event.type, hour].join(' ')).digest('base64url');
}

/**
 * Copies events into the audit trail, reading and writing what is there once for all of them. The same event again
 * changes nothing; a later save of the same hour is counted.
 * @throws AppError `conflict` where another process writes the same: tried again, the entry is there
 */
async function recordMany(services: Services, all: readonly LoggedEvent[]): Promise<void> {
	const events = all.filter(isAudited);
	const collection = services.storage.collection(auditSpec);
	const ids = [...new Set(events.map(entryId))];
	const known = new Map((await collection.getMany(ids)).map((entry) => [entry.id, entry]));
	const entries = new Map<string, Omit<AuditEntry, 'version'>>();
	for (const event of events) {
		const entry = toAuditEntry(event, entryId(event));
		const before = entries.get(entry.id) ?? known.get(entry.id);
		if (!before) entries.set(entry.id, entry);
		else if (entry.itemVersion > before.itemVersion) entries.set(entry.id, counted(before, entry));
	}
	const fresh = [...entries.values()].filter(({ id }) => !known.has(id));
	await collection.insertMany(fresh.map((document) => ({ document })));
	for (const entry of entries.values()) {
		const before = known.get(entry.id);
		if (before) await collection.replace({ ...entry, version: before.version }, before.version);
	}
}

const counted = <E extends Omit<AuditEntry, 'version'>>(
	before: E,
	entry: Omit<AuditEntry, 'version'>
): E => ({
	...before,
	at: entry.at,
	updatedAt: entry.updatedAt,
	itemVersion: entry.itemVersion,
	count: before.count + 1
});

export const auditSubscriber: Subscriber = {
	name: AUDIT_SUBSCRIBER,
	handle: (services, event) => recordMany(services, [event]),
	handleMany: recordMany
};
