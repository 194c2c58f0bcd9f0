import { createHash } from 'node:crypto';
import { isRepeatedSave, toAuditEntry } from '../../domain/audit/audit.ts';
import { AppError } from '../../domain/shared/error.ts';
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

async function record(services: Services, event: LoggedEvent): Promise<void> {
	const collection = services.storage.collection(auditSpec);
	const entry = toAuditEntry(event, entryId(event));
	const known = await collection.find(entry.id);
	if (!known) {
		try {
			await collection.insert(entry);
		} catch (thrown) {
			if (!(thrown instanceof AppError) || thrown.reason !== 'duplicate') throw thrown;
		}
		return;
	}
	// The same event again changes nothing; a later save of the same hour is counted.
	if (entry.itemVersion <= known.itemVersion) return;
	await collection.replace(
		{ ...known, at: entry.at, updatedAt: entry.at, itemVersion: entry.itemVersion, count: known.count + 1 },
		known.version
	);
}

/** Copies every event into the audit trail. */
export const auditSubscriber: Subscriber = { name: 'audit', handle: record };
