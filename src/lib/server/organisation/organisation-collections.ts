import type { JoinRequest } from '../../domain/organisation/join-request.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { CollectionSpec } from '../storage/port.ts';

export const organisationsSpec: CollectionSpec<Organisation> = {
	name: 'organisations',
	fields: {
		kind: { path: 'kind', type: 'text' },
		normalizedName: { path: 'normalizedName', type: 'text' },
		nameKeys: { path: 'nameKeys', type: 'text', array: true },
		registrationNumber: { path: 'registrationNumber', type: 'text' },
		department: { path: 'department', type: 'text' },
		verification: { path: 'verification.status', type: 'text' },
		createdAt: { path: 'createdAt', type: 'text' }
	},
	sorts: {
		name: [{ field: 'normalizedName', direction: 'asc' }],
		newest: [{ field: 'createdAt', direction: 'desc' }]
	},
	unique: [
		{ name: 'one-organisation-a-name', fields: ['kind', 'normalizedName'] },
		{ name: 'one-organisation-a-registration', fields: ['registrationNumber'] }
	]
};

export const joinRequestsSpec: CollectionSpec<JoinRequest> = {
	name: 'join_requests',
	fields: {
		organisation: { path: 'organisationId', type: 'text' },
		status: { path: 'status', type: 'text' },
		createdAt: { path: 'createdAt', type: 'text' }
	},
	sorts: { oldest: [{ field: 'createdAt', direction: 'asc' }] }
};
