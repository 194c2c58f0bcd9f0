import type { AuditEntry } from '../../domain/audit/audit.ts';
import type { CollectionSpec } from '../storage/port.ts';

export const auditSpec: CollectionSpec<AuditEntry> = {
	name: 'audit_entries',
	fields: {
		subjects: { path: 'subjects', type: 'text', array: true },
		at: { path: 'at', type: 'text' }
	},
	sorts: { newest: [{ field: 'at', direction: 'desc' }] }
};
