import { error, redirect } from '@sveltejs/kit';
import { appErrorOf, orError, runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import type { Actions, PageServerLoad } from './$types';

/** A supplier's own solutions, those changed last first. */
const OFFERED = 200;
const STATUSES = ['draft', 'submitted', 'returned', 'listed'] as const;

export const load: PageServerLoad = async ({ locals, url }) => {
	const id = url.searchParams.get('challenge') ?? '';
	if (!id) error(404, { message: 'not-found' });
	const cursor = url.searchParams.get('cursor') ?? undefined;
	const [challenge, solutions, invitations] = await Promise.all([
		orError(locals.api.challenge.publicView({ id })),
		orError(locals.api.solution.mine({ statuses: [...STATUSES], limit: OFFERED, cursor })),
		orError(locals.api.match.invitations({ challengeId: id, limit: 1 }))
	]);
	// Without a wish, the one that the lab asked for.
	const chosen = url.searchParams.get('solution') ?? invitations.items[0]?.solutionId;
	const offered = solutions.items.map(({ id, title, status }) => ({ id, title, status }));
	// It may stand further down the list.
	if (chosen && !cursor && !offered.some((one) => one.id === chosen)) {
		const { content, status } = await orError(locals.api.solution.get({ id: chosen }));
		if (STATUSES.some((one) => one === status)) offered.unshift({ id: chosen, title: content.title, status });
	}
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
		solutions: offered,
		nextCursor: solutions.nextCursor,
		// One of several is for the supplier to choose: a proposal cannot change its solution afterwards.
		chosen:
			offered.find((one) => one.id === chosen)?.id ?? (offered.length === 1 ? offered[0]?.id : undefined)
	};
};

export const actions: Actions = {
	default: async ({ locals, params, url, request }) => {
		const values = await readForm(request);
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
