import { orError, runAction } from '$lib/web/action';
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
	return { proposal };
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		const values = await readForm(request);
		const content = (values['content'] ?? {}) as Record<string, unknown>;
		const version = Number(values['version']);
		return runAction(values, async () => ({
			proposal: await locals.api.proposal.save({ id: params.id, version, content })
		}));
	}
};
