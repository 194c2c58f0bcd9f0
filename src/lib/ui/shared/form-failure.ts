import type { Translator } from '../../i18n/index.ts';

/**
 * Why a form that was sent got no answer of its own, in words: an unknown error with its number, a page that may no
 * longer be seen, or a server that was not reached.
 * @param error of SvelteKit's action result: `App.Error`, or what `fetch` threw
 */
export function failureText(t: Translator, error: App.Error | Error): string {
	if (error instanceof Error) return t('errors.unreachable');
	if (error.id) return t('errors.internal', { id: error.id });
	return t.dynamic(`errors.${error.message}`, {}, t('errors.unavailable'));
}
