import type { SubmitFunction } from '@sveltejs/kit';
import type { Translator } from '../../i18n/index.ts';
import { failureText } from './form-failure.ts';
import { rememberFocus } from './keep-focus.ts';
import type { Refusal } from './refusal.ts';
import { toast } from './toast.svelte.ts';

/**
 * For a form of one button whose action all but always succeeds: `use:enhance={optimistic(t, …)}`. What will be is
 * shown at once. A refusal takes it back and says why.
 * @param expect shows it; what it gives is called with whether it came true, once the page has what is stored
 */
export function optimistic(t: Translator, expect: () => (cameTrue: boolean) => void): SubmitFunction {
	return ({ formElement }) => {
		const refocus = rememberFocus(formElement);
		const settle = expect();
		return async ({ result, update }) => {
			const refused = refusalText(t, result);
			if (refused === undefined) await update({ reset: false });
			else toast(t('common.failed', { reason: refused }), 'bad');
			settle(refused === undefined);
			await refocus(result.type === 'success');
		};
	};
}

type Result = Parameters<Exclude<Awaited<ReturnType<SubmitFunction>>, void>>[0]['result'];

function refusalText(t: Translator, result: Result): string | undefined {
	if (result.type === 'error') return failureText(t, result.error as App.Error | Error);
	if (result.type !== 'failure') return undefined;
	const { reason } = (result.data?.['refusal'] ?? {}) as Partial<Refusal>;
	return t.dynamic(`errors.${reason ?? ''}`, {}, t('errors.unavailable'));
}
