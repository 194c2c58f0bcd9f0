import { personProcedure, router } from '../trpc/trpc.ts';
import { compareMatches, compareMatchesInput } from './compare-matches.ts';
import { dismissMatch, dismissMatchInput } from './dismiss-match.ts';
import { explainMatch, explainMatchInput } from './explain-match.ts';
import { getMatchingSettings, saveMatchingSettings, saveMatchingSettingsInput } from './matching-settings.ts';
import { inviteSupplier, inviteSupplierInput } from './invite-supplier.ts';
import { listInvitations, listInvitationsInput } from './list-invitations.ts';
import { pinMatch, pinMatchInput } from './pin-match.ts';
import { rankChallenge, rankChallengeInput } from './rank-challenge.ts';
import { rankForSolution, rankForSolutionInput } from './rank-for-solution.ts';
import { undoMatch, undoMatchInput } from './undo-match.ts';
import { readVectors } from './vectors/read-vectors.ts';

/** Matches: ranked and explained for both sides, curated by the lab and the challenge's bureau. */
export const matchRouter = router({
	rank: personProcedure.input(rankChallengeInput).query(({ ctx, input }) => rankChallenge(ctx, input)),
	rankForSolution: personProcedure
		.input(rankForSolutionInput)
		.query(({ ctx, input }) => rankForSolution(ctx, input)),
	vectors: personProcedure.query(({ ctx }) => readVectors(ctx)),
	invitations: personProcedure
		.input(listInvitationsInput)
		.query(({ ctx, input }) => listInvitations(ctx, input)),
	explain: personProcedure.input(explainMatchInput).query(({ ctx, input }) => explainMatch(ctx, input)),
	compare: personProcedure.input(compareMatchesInput).query(({ ctx, input }) => compareMatches(ctx, input)),
	settings: personProcedure.query(({ ctx }) => getMatchingSettings(ctx)),

	saveSettings: personProcedure
		.input(saveMatchingSettingsInput)
		.mutation(({ ctx, input }) => saveMatchingSettings(ctx, input)),
	pin: personProcedure.input(pinMatchInput).mutation(({ ctx, input }) => pinMatch(ctx, input)),
	dismiss: personProcedure.input(dismissMatchInput).mutation(({ ctx, input }) => dismissMatch(ctx, input)),
	invite: personProcedure.input(inviteSupplierInput).mutation(({ ctx, input }) => inviteSupplier(ctx, input)),
	undo: personProcedure.input(undoMatchInput).mutation(({ ctx, input }) => undoMatch(ctx, input))
});
