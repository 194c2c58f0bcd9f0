import { redirect } from '@sveltejs/kit';
import { runStep } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import type { ServerApi } from '$lib/server/trpc/app-router';
import type { Actions, RequestEvent } from './$types';

type Step = 'requestApproval' | 'approve' | 'sendBack' | 'close';

/** One step of the lifecycle from its form; the page comes back with what changed. */
async function take({ request, locals, params }: RequestEvent, step: Step) {
	const values = { ...(await readForm(request)), step };
	return runStep(values, async () => {
		const run = locals.api.challenge[step] as (input: unknown) => ReturnType<ServerApi['challenge'][Step]>;
		await run({ ...values, id: params.id });
		redirect(303, `/${params.locale}/bureau/challenges/${params.id}`);
	});
}

export const actions: Actions = {
	request: (event) => take(event, 'requestApproval'),
	approve: (event) => take(event, 'approve'),
	'send-back': (event) => take(event, 'sendBack'),
	close: (event) => take(event, 'close')
};
