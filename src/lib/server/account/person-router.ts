import { personProcedure, router } from '../trpc/trpc.ts';
import { deactivatePerson, deactivatePersonInput, reactivatePerson } from './deactivate-person.ts';
import { linkIdInput, makeLink, makeResetLink, makeResetLinkInput, withdrawLink } from './make-link.ts';
import { readWaiting } from './read-waiting.ts';
import {
	getPerson,
	listLinks,
	listLinksInput,
	listPeople,
	listPeopleInput,
	personIdInput
} from './person-queries.ts';

export const personRouter = router({
	list: personProcedure.input(listPeopleInput).query(({ ctx, input }) => listPeople(ctx, input)),
	get: personProcedure.input(personIdInput).query(({ ctx, input }) => getPerson(ctx, input)),
	waiting: personProcedure.query(({ ctx }) => readWaiting(ctx)),
	links: personProcedure.input(listLinksInput).query(({ ctx, input }) => listLinks(ctx, input)),
	deactivate: personProcedure
		.input(deactivatePersonInput)
		.mutation(({ ctx, input }) => deactivatePerson(ctx, input)),
	reactivate: personProcedure
		.input(deactivatePersonInput)
		.mutation(({ ctx, input }) => reactivatePerson(ctx, input)),
	makeResetLink: personProcedure
		.input(makeResetLinkInput)
		.mutation(({ ctx, input }) => makeResetLink(ctx, input)),
	makeLink: personProcedure.input(linkIdInput).mutation(({ ctx, input }) => makeLink(ctx, input)),
	withdrawLink: personProcedure.input(linkIdInput).mutation(({ ctx, input }) => withdrawLink(ctx, input))
});
