import { personProcedure, publicProcedure, router } from '../trpc/trpc.ts';
import { addAddendumInput, addChallengeAddendum } from './add-addendum.ts';
import { answerQuestion, answerQuestionInput } from './answer-question.ts';
import { approveChallenge, approveChallengeInput } from './approve-challenge.ts';
import { askQuestion, askQuestionInput } from './ask-question.ts';
import {
	challengeIdInput,
	countByStatus,
	getChallenge,
	getPublicChallenge,
	listChallengesInput,
	listMyChallenges,
	listTriage
} from './challenge-queries.ts';
import {
	listQuestions,
	listQuestionsInput,
	listUnanswered,
	listUnansweredInput
} from './question-queries.ts';
import { closeChallenge, closeChallengeInput } from './close-challenge.ts';
import { createChallenge, createChallengeInput } from './create-challenge.ts';
import { listPublicChallenges, listPublicChallengesInput } from './list-public-challenges.ts';
import { publishChallenge, publishChallengeInput } from './publish-challenge.ts';
import { requestChallengeApproval, requestChallengeApprovalInput } from './request-approval.ts';
import { returnChallenge, returnChallengeInput } from './return-challenge.ts';
import { saveChallengeDraft, saveChallengeDraftInput } from './save-challenge-draft.ts';
import { sendBackChallenge, sendBackChallengeInput } from './send-back-challenge.ts';
import { setChallengeWeights, setChallengeWeightsInput } from './set-challenge-weights.ts';
import { startChallengeMatching, startChallengeMatchingInput } from './start-matching.ts';

/** Challenges: read by everybody once published, written by their bureau, moved on by the lab. */
export const challengeRouter = router({
	publicView: publicProcedure
		.input(challengeIdInput)
		.query(({ ctx, input }) => getPublicChallenge(ctx, input)),
	publicList: publicProcedure
		.input(listPublicChallengesInput)
		.query(({ ctx, input }) => listPublicChallenges(ctx, input)),
	questions: publicProcedure.input(listQuestionsInput).query(({ ctx, input }) => listQuestions(ctx, input)),
	get: personProcedure.input(challengeIdInput).query(({ ctx, input }) => getChallenge(ctx, input)),
	mine: personProcedure.input(listChallengesInput).query(({ ctx, input }) => listMyChallenges(ctx, input)),
	triage: personProcedure.input(listChallengesInput).query(({ ctx, input }) => listTriage(ctx, input)),
	countByStatus: personProcedure.query(({ ctx }) => countByStatus(ctx)),
	unanswered: personProcedure
		.input(listUnansweredInput)
		.query(({ ctx, input }) => listUnanswered(ctx, input)),

	create: personProcedure
		.input(createChallengeInput)
		.mutation(({ ctx, input }) => createChallenge(ctx, input)),
	saveDraft: personProcedure
		.input(saveChallengeDraftInput)
		.mutation(({ ctx, input }) => saveChallengeDraft(ctx, input)),
	setWeights: personProcedure
		.input(setChallengeWeightsInput)
		.mutation(({ ctx, input }) => setChallengeWeights(ctx, input)),
	requestApproval: personProcedure
		.input(requestChallengeApprovalInput)
		.mutation(({ ctx, input }) => requestChallengeApproval(ctx, input)),
	approve: personProcedure
		.input(approveChallengeInput)
		.mutation(({ ctx, input }) => approveChallenge(ctx, input)),
	sendBack: personProcedure
		.input(sendBackChallengeInput)
		.mutation(({ ctx, input }) => sendBackChallenge(ctx, input)),
	return: personProcedure
		.input(returnChallengeInput)
		.mutation(({ ctx, input }) => returnChallenge(ctx, input)),
	publish: personProcedure
		.input(publishChallengeInput)
		.mutation(({ ctx, input }) => publishChallenge(ctx, input)),
	startMatching: personProcedure
		.input(startChallengeMatchingInput)
		.mutation(({ ctx, input }) => startChallengeMatching(ctx, input)),
	addAddendum: personProcedure
		.input(addAddendumInput)
		.mutation(({ ctx, input }) => addChallengeAddendum(ctx, input)),
	close: personProcedure.input(closeChallengeInput).mutation(({ ctx, input }) => closeChallenge(ctx, input)),
	ask: personProcedure.input(askQuestionInput).mutation(({ ctx, input }) => askQuestion(ctx, input)),
	answer: personProcedure.input(answerQuestionInput).mutation(({ ctx, input }) => answerQuestion(ctx, input))
});
