import { personProcedure, publicProcedure, router } from '../trpc/trpc.ts';
import { changeRoles, changeRolesInput } from './change-roles.ts';
import { createBureau, createBureauInput } from './create-bureau.ts';
import { invitePerson, invitePersonInput } from './invite-person.ts';
import {
	getOrganisation,
	getPrivateOrganisation,
	listOrganisations,
	listOrganisationsInput,
	organisationIdInput
} from './organisation-queries.ts';
import { listJoinRequests, listJoinRequestsInput } from './list-join-requests.ts';
import { listPeopleOf, listPeopleOfInput } from './list-people.ts';
import { settleJoinRequest, settleJoinRequestInput } from './settle-join-request.ts';
import { updateOrganisation, updateOrganisationInput } from './update-organisation.ts';
import { verifySupplier, verifySupplierInput } from './verify-supplier.ts';

export const organisationRouter = router({
	get: publicProcedure.input(organisationIdInput).query(({ ctx, input }) => getOrganisation(ctx, input)),
	getPrivate: personProcedure
		.input(organisationIdInput)
		.query(({ ctx, input }) => getPrivateOrganisation(ctx, input)),
	list: personProcedure
		.input(listOrganisationsInput)
		.query(({ ctx, input }) => listOrganisations(ctx, input)),
	people: personProcedure.input(listPeopleOfInput).query(({ ctx, input }) => listPeopleOf(ctx, input)),
	joinRequests: personProcedure
		.input(listJoinRequestsInput)
		.query(({ ctx, input }) => listJoinRequests(ctx, input)),
	createBureau: personProcedure
		.input(createBureauInput)
		.mutation(({ ctx, input }) => createBureau(ctx, input)),
	update: personProcedure
		.input(updateOrganisationInput)
		.mutation(({ ctx, input }) => updateOrganisation(ctx, input)),
	verify: personProcedure.input(verifySupplierInput).mutation(({ ctx, input }) => verifySupplier(ctx, input)),
	invite: personProcedure.input(invitePersonInput).mutation(({ ctx, input }) => invitePerson(ctx, input)),
	changeRoles: personProcedure.input(changeRolesInput).mutation(({ ctx, input }) => changeRoles(ctx, input)),
	settleJoinRequest: personProcedure
		.input(settleJoinRequestInput)
		.mutation(({ ctx, input }) => settleJoinRequest(ctx, input))
});
