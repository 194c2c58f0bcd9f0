import type { LayoutServerLoad } from './$types';
import { mayEnter } from '$lib/domain/account/policy';
import { hasRole } from '$lib/domain/shared/actor';

/** What the header shows of whoever is signed in; the policies decide what they may do. */
export const load: LayoutServerLoad = async ({ locals }) => {
	const { actor, person } = locals;
	if (actor.kind !== 'person' || !person) return { viewer: undefined, unread: 0 };
	return {
		unread: await locals.api.notification.unreadCount(),
		viewer: {
			id: person.id,
			name: person.name,
			email: person.email,
			inBureau: mayEnter(actor, 'bureau'),
			inSupplier: mayEnter(actor, 'supplier'),
			isCoordinator: mayEnter(actor, 'coordinator'),
			isAdministrator: mayEnter(actor, 'admin'),
			isApprover: hasRole(actor, ['bureau-approver'])
		}
	};
};
