import type { DeclineReason } from '$lib/domain/proposal/proposal';
import { redirect } from '@sveltejs/kit';
import { orError, runStep } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const id = params.challengeId;
	const cursor = url.searchParams.get('cursor') ?? undefined;
	const first = (status: 'selected' | 'submitted') =>
		orError(locals.api.proposal.received({ challengeId: id, statuses: [status], limit: 1 }));
	const [challenge, page, selected, submitted] = await Promise.all([
		orError(locals.api.challenge.publicView({ id })),
		orError(locals.api.proposal.onChallenge({ challengeId: id, limit: 20, cursor })),
		first('selected'),
		first('submitted')
	]);
	const { reference, status, content, organisationId } = challenge;
	const [chosen] = selected.items;
	const [bureau, trial] = await Promise.all([
		orError(locals.api.organisation.get({ organisationId })),
		chosen && orError(locals.api.trial.ofProposal({ proposalId: chosen.id }))
	]);
	return {
		challenge: {
			id,
			reference,
			status,
			title: content.title,
			budget: content.budget,
			trialWeeks: content.trialWeeks,
			proposalsDue: content.proposalsDue,
			bureau: bureau.name
		},
		proposals: page.items,
		nextCursor: page.nextCursor,
		othersWait: chosen !== undefined && submitted.items.length > 0,
		chosenId: chosen?.id,
		trial
	};
};

async function posted(request: Request, step: string) {
	const values = await readForm(request);
	const target = { id: String(values['id'] ?? ''), version: Number(values['version']) };
	const refusal = {
		// The schema refuses what is none of the codes.
		reasonCode: values['reasonCode'] as DeclineReason,
		reason: String(values['reason'] ?? '')
	};
	return { values: { ...values, step }, target, refusal };
}

export const actions: Actions = {
	shortlist: async ({ locals, request }) => {
		const { values, target } = await posted(request, 'shortlist');
		return runStep(values, async () => ({ proposal: await locals.api.proposal.shortlist(target) }));
	},
	decline: async ({ locals, request }) => {
		const { values, target, refusal } = await posted(request, 'decline');
		return runStep(values, async () => ({
			proposal: await locals.api.proposal.decline({ ...target, ...refusal })
		}));
	},
	createTrial: async ({ locals, params, request }) => {
		const values = await readForm(request);
		return runStep(values, async () => {
			const trial = await locals.api.trial.create({ proposalId: String(values['proposalId'] ?? '') });
			redirect(303, `/${params.locale}/coordinator/trials/${trial.id}`);
		});
	},
	settleOthers: async ({ locals, params, request }) => {
		const { values, refusal } = await posted(request, 'settleOthers');
		return runStep(values, async () => ({
			settledOthers: await locals.api.proposal.settleOthers({
				challengeId: params.challengeId,
				...refusal
			})
		}));
	}
};
