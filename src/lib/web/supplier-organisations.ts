import { error } from '@sveltejs/kit';
import { organisationsOf } from '../domain/shared/actor.ts';
import { orError } from './action.ts';

/** The suppliers that somebody belongs to, with their verification; refuses everyone else. */
export async function supplierOrganisations(locals: App.Locals) {
	const ids = organisationsOf(locals.actor, 'supplier');
	if (ids.length === 0) error(403, { message: 'forbidden' });
	return Promise.all(
		ids.map(async (organisationId) => {
			const { id, name, verification } = await orError(
				locals.api.organisation.getPrivate({ organisationId })
			);
			const reason = verification.status === 'refused' ? verification.reason : undefined;
			return { id, name, verification: verification.status, reason };
		})
	);
}
