import { redirect } from '@sveltejs/kit';
import { canProposal } from '$lib/domain/proposal/policy';
import { orError, runStep } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import type { Actions, PageServerLoad } from './$types';

/** The lab reads the page too; only the bureau's people are offered the choice, while the need is open. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const cursor = url.searchParams.get('cursor') ?? undefined;
	const page = await orError(locals.api.proposal.onChallenge({ challengeId: params.id, limit: 20, cursor }));
	return {
		nextCursor: page.nextCursor,
		proposals: page.items.map((proposal) => ({
			proposal,
			mayDecide:
				proposal.status === 'shortlisted' &&
				(proposal.challenge.status === 'published' || proposal.challenge.status === 'matching') &&
				canProposal(locals.actor, 'select', {
					supplierId: proposal.supplier.id,
					bureauId: proposal.bureau.id
				})
		}))
	};
};

export const actions: Actions = {
	select: async ({ request, locals, params }) => {
		const values = { ...(await readForm(request)), step: 'select' };
		return runStep(values, async () => {
			await locals.api.proposal.select(values as unknown as Parameters<typeof locals.api.proposal.select>[0]);
			redirect(303, `/${params.locale}/bureau/challenges/${params.id}/proposals`);
		});
	},
	notSelect: async ({ request, locals, params }) => {
		const values = { ...(await readForm(request)), step: 'notSelect' };
		return runStep(values, async () => {
			await locals.api.proposal.notSelect(
				values as unknown as Parameters<typeof locals.api.proposal.notSelect>[0]
			);
			redirect(303, `/${params.locale}/bureau/challenges/${params.id}/proposals`);
		});
	}
};
