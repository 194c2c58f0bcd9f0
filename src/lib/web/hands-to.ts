import type { ServerApi } from '../server/trpc/app-router.ts';
import { runAction } from './action.ts';
import { readForm } from './read-form.ts';
import { unchecked } from './unchecked.ts';

type Operation = (api: ServerApi, input: never) => Promise<unknown>;
interface Event {
	request: Request;
	locals: App.Locals;
	params: Partial<Record<string, string>>;
}

/**
 * A form action that hands what was posted to one operation. `form` (which form of the page it was) and what the
 * operation returned come back as `form` and `done`.
 * @param more values of the address, which a form cannot override
 */
export function handsTo(operation: Operation, more: (event: Event) => Record<string, unknown> = () => ({})) {
	return async (event: Event) => {
		const values = await readForm(event.request);
		return runAction(values, async () => ({
			form: values['form'],
			done: await operation(event.locals.api, unchecked({ ...values, ...more(event) }))
		}));
	};
}
