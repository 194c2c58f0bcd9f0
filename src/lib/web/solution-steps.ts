import type { RequestEvent } from '@sveltejs/kit';
import { runStep } from './action.ts';
import { readForm } from './read-form.ts';

type Step = 'submit' | 'list' | 'return' | 'suspend' | 'reinstate' | 'archive';

/** The form actions of a page about one solution (`params.id`), named like the steps of its lifecycle. */
export function solutionStepActions(...steps: Step[]) {
	const action = (step: Step) => async (event: RequestEvent<{ id?: string }>) => {
		const posted = await readForm(event.request);
		const values = { ...posted, step };
		const reason = typeof posted['reason'] === 'string' ? posted['reason'] : undefined;
		const input = { id: event.params.id ?? '', version: Number(posted['version']), reason };
		return runStep(values, async () => ({ solution: await event.locals.api.solution[step](input) }));
	};
	return Object.fromEntries(steps.map((step) => [step, action(step)]));
}
