import type { RequestEvent } from '@sveltejs/kit';
import { runStep } from './action.ts';
import { formToObject } from '../domain/shared/form-to-object.ts';

type Step = 'submit' | 'list' | 'return' | 'suspend' | 'reinstate' | 'archive';

/** The form actions of a page about one solution (`params.id`), named like the steps of its lifecycle. */
export function solutionStepActions(...steps: Step[]) {
	const action = (step: Step) => async (event: RequestEvent<{ id?: string }>) => {
		const posted = formToObject(await event.request.formData());
		const values = { ...posted, step };
		const reason = typeof posted['reason'] === 'string' ? posted['reason'] : undefined;
		const input = { id: event.params.id ?? '', version: Number(posted['version']), reason };
		return runStep(values, async () => ({ solution: await event.locals.api.solution[step](input) }));
	};
	return Object.fromEntries(steps.map((step) => [step, action(step)]));
}
