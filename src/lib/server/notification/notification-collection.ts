import type { Notification } from '../../domain/notification/notification.ts';
import type { CollectionSpec } from '../storage/port.ts';

export const notificationsSpec: CollectionSpec<Notification> = {
	name: 'notifications',
	fields: {
		personId: { path: 'personId', type: 'text' },
		readAt: { path: 'readAt', type: 'text' },
		at: { path: 'at', type: 'text' }
	},
	sorts: { newest: [{ field: 'at', direction: 'desc' }] }
};
