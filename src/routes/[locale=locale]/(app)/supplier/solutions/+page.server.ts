import { redirect } from '@sveltejs/kit';
import { orError, runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import { supplierOrganisations } from '$lib/web/supplier-organisations';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const cursor = url.searchParams.get('cursor') ?? undefined;
	const [organisations, solutions] = await Promise.all([
		supplierOrganisations(locals),
		orError(locals.api.solution.mine({ limit: 50, cursor }))
	]);
	return { organisations, solutions };
};

export const actions: Actions = {
	create: async ({ locals, params, request }) => {
		const values = await readForm(request);
		const organisationId = String(values['organisationId'] ?? '');
		const created = await runAction(values, () => locals.api.solution.create({ organisationId }));
		if ('id' in created) redirect(303, `/${params.locale}/supplier/solutions/${created.id}/edit`);
		return created;
	}
};
