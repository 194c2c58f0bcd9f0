import { orError, runStep } from '$lib/web/action';
import { keepToSide, sidesOf } from '$lib/web/own-workspace';
import { readForm } from '$lib/web/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const proposal = await orError(locals.api.proposal.get({ id: params.id }));
	keepToSide(
		locals,
		'supplier',
		{ kind: 'proposal', id: params.id, challengeId: proposal.challenge.id },
		sidesOf(locals.actor, { supplierId: proposal.supplier.id, bureauId: proposal.bureau.id })
	);
	const selected = proposal.status === 'selected';
	return {
		proposal,
		trial: selected ? await orError(locals.api.trial.ofProposal({ proposalId: params.id })) : undefined
	};
};

export const actions: Actions = {
	submit: async ({ locals, params, request }) => {
		const values = { ...(await readForm(request)), step: 'submit' };
		const version = Number((values as Record<string, unknown>)['version']);
		return runStep(values, async () => ({
			proposal: await locals.api.proposal.submit({ id: params.id, version })
		}));
	},
	withdraw: async ({ locals, params, request }) => {
		const posted = await readForm(request);
		const values = { ...posted, step: 'withdraw' };
		const input = {
			id: params.id,
			version: Number(posted['version']),
			reason: String(posted['reason'] ?? '')
		};
		return runStep(values, async () => ({ proposal: await locals.api.proposal.withdraw(input) }));
	}
};
