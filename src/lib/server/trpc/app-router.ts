import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { auditRouter } from '../audit/audit-router.ts';
import { challengeRouter } from '../challenge/challenge-router.ts';
import { matchRouter } from '../matching/match-router.ts';
import { notificationRouter } from '../notification/notification-router.ts';
import { proposalRouter } from '../proposal/proposal-router.ts';
import { solutionRouter } from '../solution/solution-router.ts';
import { accountRouter } from '../account/account-router.ts';
import { personRouter } from '../account/person-router.ts';
import { eventsRouter } from '../events/events-router.ts';
import { organisationRouter } from '../organisation/organisation-router.ts';
import { outcomeRouter } from '../trial/outcome-router.ts';
import { trialRouter } from '../trial/trial-router.ts';
import { taxonomyRouter } from '../taxonomy/taxonomy-router.ts';
import { importRouter } from '../import/import-router.ts';
import { createCallerFactory, router } from './trpc.ts';

/** The table of contents of the product: one router per feature, every operation of which goes through a use case. */
export const appRouter = router({
	import: importRouter,
	account: accountRouter,
	person: personRouter,
	organisation: organisationRouter,
	taxonomy: taxonomyRouter,
	events: eventsRouter,
	challenge: challengeRouter,
	solution: solutionRouter,
	match: matchRouter,
	proposal: proposalRouter,
	trial: trialRouter,
	outcome: outcomeRouter,
	notification: notificationRouter,
	audit: auditRouter
});

export type AppRouter = typeof appRouter;
export const createServerApi = createCallerFactory(appRouter);
export type ServerApi = ReturnType<typeof createServerApi>;

/** What a form posts is cast to its procedure's input; the procedure's schema then checks it. */
export type RouterInputs = inferRouterInputs<AppRouter>;
/** What pages and components get: views only. */
export type RouterOutputs = inferRouterOutputs<AppRouter>;
