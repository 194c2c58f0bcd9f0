import { personProcedure, publicProcedure, router } from '../trpc/trpc.ts';
import {
	acceptInvitation,
	acceptInvitationInput,
	invitationInput,
	readInvitation
} from './accept-invitation.ts';
import {
	changePassword,
	changePasswordInput,
	endSession,
	endSessionInput,
	listMySessions,
	readMe,
	updateMe,
	updateMeInput
} from './me.ts';
import { requestReset, requestResetInput } from './request-reset.ts';
import { checkResetLink, resetLinkInput, resetPassword, resetPasswordInput } from './reset-password.ts';
import { readDemo } from '../sample/read-demo.ts';
import { signIn, signInInput } from './sign-in.ts';
import { signOut, signOutEverywhere } from './sign-out.ts';
import { signUp, signUpInput } from './sign-up.ts';

export const accountRouter = router({
	signIn: publicProcedure.input(signInInput).mutation(({ ctx, input }) => signIn(ctx, input)),
	demo: publicProcedure.query(({ ctx }) => readDemo(ctx)),
	signUp: publicProcedure.input(signUpInput).mutation(({ ctx, input }) => signUp(ctx, input)),
	signOut: publicProcedure.mutation(({ ctx }) => signOut(ctx)),
	signOutEverywhere: personProcedure.mutation(({ ctx }) => signOutEverywhere(ctx)),
	requestReset: publicProcedure
		.input(requestResetInput)
		.mutation(({ ctx, input }) => requestReset(ctx, input)),
	resetLink: publicProcedure.input(resetLinkInput).query(({ ctx, input }) => checkResetLink(ctx, input)),
	resetPassword: publicProcedure
		.input(resetPasswordInput)
		.mutation(({ ctx, input }) => resetPassword(ctx, input)),
	invitation: publicProcedure.input(invitationInput).query(({ ctx, input }) => readInvitation(ctx, input)),
	acceptInvitation: publicProcedure
		.input(acceptInvitationInput)
		.mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
	me: personProcedure.query(({ ctx }) => readMe(ctx)),
	update: personProcedure.input(updateMeInput).mutation(({ ctx, input }) => updateMe(ctx, input)),
	changePassword: personProcedure
		.input(changePasswordInput)
		.mutation(({ ctx, input }) => changePassword(ctx, input)),
	sessions: personProcedure.query(({ ctx }) => listMySessions(ctx)),
	endSession: personProcedure.input(endSessionInput).mutation(({ ctx, input }) => endSession(ctx, input))
});
