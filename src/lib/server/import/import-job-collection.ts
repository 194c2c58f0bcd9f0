import type { ImportJob } from '../../domain/import/import-job.ts';
import type { CollectionSpec } from '../storage/port.ts';

export const importJobsSpec: CollectionSpec<ImportJob> = {
	name: 'import_jobs',
	fields: {
		status: { path: 'status', type: 'text' },
		host: { path: 'host', type: 'text' },
		createdAt: { path: 'createdAt', type: 'text' }
	},
	sorts: {
		newest: [{ field: 'createdAt', direction: 'desc' }],
		oldest: [{ field: 'createdAt', direction: 'asc' }]
	}
};
