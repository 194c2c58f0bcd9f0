import type { LayoutServerLoad } from './$types';
import { organisationsOf, hasRole, isAdministrator, isCoordinator } from '$lib/domain/shared/actor';

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
			inBureau: organisationsOf(actor, 'bureau').length > 0,
			inSupplier: organisationsOf(actor, 'supplier').length > 0,
			isCoordinator: isCoordinator(actor),
			isAdministrator: isAdministrator(actor),
			isApprover: hasRole(actor, ['bureau-approver'])
		}
	};
};
