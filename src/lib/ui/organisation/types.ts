import type { RouterOutputs } from '../../server/trpc/app-router.ts';

export type PrivateOrganisation = RouterOutputs['organisation']['getPrivate'];
export type OrganisationPeople = RouterOutputs['organisation']['people'];
export type Member = OrganisationPeople['people'][number];
