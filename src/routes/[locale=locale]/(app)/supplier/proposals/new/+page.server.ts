import { error, redirect } from '@sveltejs/kit';
import { appErrorOf, orError, runAction } from '$lib/web/action';
import { formToObject } from '$lib/web/form';
import type { Actions, PageServerLoad } from './$types';

/** Of a supplier's own solutions, those changed last. */
const OFFERED = 200;

export const load: PageServerLoad = async ({ locals, url }) => {
	const id = url.searchParams.get('challenge') ?? '';
	if (!id) error(404, { message: 'not-found' });
	const [challenge, solutions] = await Promise.all([
		orError(locals.api.challenge.publicView({ id })),
		orError(
			locals.api.solution.mine({ statuses: ['draft', 'submitted', 'returned', 'listed'], limit: OFFERED })
		)
	]);
	const { reference, content, organisationId } = challenge;
	const bureau = await orError(locals.api.organisation.get({ organisationId }));
	return {
		challenge: {
			id,
			reference,
			title: content.title,
			proposalsDue: content.proposalsDue,
			bureau: bureau.name
		},
		solutions: solutions.items,
		/** How many are offered, where there are more. */
		offered: solutions.nextCursor ? OFFERED : undefined,
		chosen: url.searchParams.get('solution') ?? undefined
	};
};

export const actions: Actions = {
	default: async ({ locals, params, url, request }) => {
		const values = formToObject(await request.formData());
		const home = `/${params.locale}/supplier/proposals`;
		const created = await runAction(values, async () => {
			try {
				return await locals.api.proposal.create({
					challengeId: url.searchParams.get('challenge') ?? '',
					solutionId: String(values['solutionId'] ?? '')
				});
			} catch (thrown) {
				// There is one already: that is the one to go on with.
				const app = appErrorOf(thrown);
				if (app?.reason === 'proposal-exists') redirect(303, `${home}/${String(app.detail['proposalId'])}`);
				throw thrown;
			}
		});
		if ('id' in created) redirect(303, `${home}/${created.id}/edit`);
		return created;
	}
};
