import type { Actions } from './$types';
import { runStep } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import type { RouterInputs } from '$lib/server/trpc/app-router';

type Step = 'publish' | 'return' | 'startMatching' | 'close';

/** One triage step: the form's values go to the procedure of the same name, which checks them. */
const step =
	(name: Step): Actions[string] =>
	async ({ locals, params, request }) => {
		const values = await readForm(request);
		const input = { ...values, id: params['id'] };
		const { challenge } = locals.api;
		return runStep({ ...values, step: name }, async () => {
			if (name === 'publish') await challenge.publish(input as RouterInputs['challenge']['publish']);
			if (name === 'return') await challenge.return(input as RouterInputs['challenge']['return']);
			if (name === 'startMatching')
				await challenge.startMatching(input as RouterInputs['challenge']['startMatching']);
			if (name === 'close') await challenge.close(input as RouterInputs['challenge']['close']);
		});
	};

export const actions: Actions = {
	publish: step('publish'),
	return: step('return'),
	startMatching: step('startMatching'),
	close: step('close')
};
