import type { Solution } from '../../domain/solution/solution.ts';
import type { CollectionSpec } from '../storage/port.ts';

export const solutionsSpec: CollectionSpec<Solution> = {
	name: 'solutions',
	fields: {
		organisationId: { path: 'organisationId', type: 'text' },
		status: { path: 'state.status', type: 'text' },
		listedAt: { path: 'state.listedAt', type: 'text' },
		createdAt: { path: 'createdAt', type: 'text' },
		updatedAt: { path: 'updatedAt', type: 'text' },
		reference: { path: 'reference', type: 'text' },
		externalKey: { path: 'externalKey', type: 'text' },
		technologies: { path: 'content.technologies', type: 'text', array: true },
		areas: { path: 'content.areas', type: 'text', array: true },
		trl: { path: 'content.trl', type: 'number' }
	},
	sorts: {
		updated: [{ field: 'updatedAt', direction: 'desc' }],
		oldest: [{ field: 'updatedAt', direction: 'asc' }],
		listed: [{ field: 'listedAt', direction: 'desc' }],
		reference: [{ field: 'reference', direction: 'asc' }]
	},
	unique: [
		{ name: 'solution_reference', fields: ['reference'] },
		{ name: 'solution_external_key', fields: ['externalKey'] }
	]
};
