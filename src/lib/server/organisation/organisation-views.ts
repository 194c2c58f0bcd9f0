import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { Actor } from '../../domain/shared/actor.ts';
import { canOrganisation } from '../../domain/organisation/policy.ts';

/** What everyone may see. */
export function toOrganisationView(organisation: Organisation) {
	const { id, kind, name, department, website, about, supplierType } = organisation;
	const verified = organisation.verification.status === 'verified';
	return { id, kind, name, department, website, about, supplierType, verified };
}

/** What its own people, coordinators and administrators see, with what the one who asks may do. */
export function toPrivateOrganisationView(organisation: Organisation, actor: Actor) {
	return {
		...toOrganisationView(organisation),
		version: organisation.version,
		createdAt: organisation.createdAt,
		registrationNumber: organisation.registrationNumber,
		verification: organisation.verification,
		can: {
			update: canOrganisation(actor, 'update', organisation),
			invite: canOrganisation(actor, 'invite', organisation),
			changeRoles: canOrganisation(actor, 'change-roles', organisation),
			verify: canOrganisation(actor, 'verify', organisation)
		}
	};
}
