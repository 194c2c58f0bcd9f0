import type { Person } from '../../domain/account/person.ts';
import type { AccountLink } from '../../domain/account/link.ts';
import type { CollectionSpec } from '../storage/port.ts';

export const peopleSpec: CollectionSpec<Person> = {
	name: 'people',
	fields: {
		userId: { path: 'userId', type: 'text' },
		email: { path: 'email', type: 'text' },
		nameKey: { path: 'nameKey', type: 'text' },
		organisation: { path: 'memberships.organisationId', type: 'text', array: true },
		deactivatedAt: { path: 'deactivatedAt', type: 'text' },
		createdAt: { path: 'createdAt', type: 'text' }
	},
	sorts: {
		name: [{ field: 'nameKey', direction: 'asc' }],
		newest: [{ field: 'createdAt', direction: 'desc' }]
	},
	unique: [
		{ name: 'one-person-a-user', fields: ['userId'] },
		{ name: 'one-person-an-email', fields: ['email'] }
	]
};

export const accountLinksSpec: CollectionSpec<AccountLink> = {
	name: 'account_links',
	fields: {
		tokenHash: { path: 'tokenHash', type: 'text' },
		purpose: { path: 'purpose', type: 'text' },
		status: { path: 'status', type: 'text' },
		email: { path: 'email', type: 'text' },
		organisation: { path: 'organisationId', type: 'text' },
		createdAt: { path: 'createdAt', type: 'text' }
	},
	sorts: { newest: [{ field: 'createdAt', direction: 'desc' }] },
	unique: [{ name: 'one-link-a-token', fields: ['tokenHash'] }]
};
