import type { Actions, PageServerLoad } from './$types';
import { mayPropose } from '$lib/domain/proposal/policy';
import { seesOverdue } from '$lib/domain/shared/owed-by';
import { orError, runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import { termNames } from '$lib/web/term-names';
import type { RouterInputs } from '$lib/server/trpc/app-router';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const challenge = await orError(locals.api.challenge.publicView({ id: params.id }));
	const [questions, bureau, names] = await Promise.all([
		orError(
			locals.api.challenge.questions({
				challengeId: params.id,
				cursor: url.searchParams.get('questions') ?? undefined
			})
		),
		orError(locals.api.organisation.get({ organisationId: challenge.organisationId })),
		termNames(locals)
	]);
	const supplies = mayPropose(locals.actor);
	return {
		challenge,
		questions,
		bureau,
		names,
		overdueSeen: challenge.nextSteps.filter((step) => seesOverdue(locals.actor, step)).map(({ key }) => key),
		canAsk: supplies && challenge.questionsOpen,
		canPropose: challenge.takesProposals && (supplies || locals.actor.kind === 'anonymous')
	};
};

export const actions: Actions = {
	ask: async ({ locals, params, request }) => {
		const values = await readForm(request);
		const input = { ...values, challengeId: params.id } as RouterInputs['challenge']['ask'];
		return runAction(values, () => locals.api.challenge.ask(input));
	}
};
