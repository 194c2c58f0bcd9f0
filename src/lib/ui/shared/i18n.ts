import { getContext, setContext } from 'svelte';
import type { MessageKey, Translator } from '../../i18n/index.ts';

const KEY = Symbol('translator');

/**
 * Gives every component below the translator. `get` is called at each use, so that a component that stays on the
 * page while the reader changes the language shows the new one.
 */
export function setTranslator(get: () => Translator): Translator {
	const translate = (key: MessageKey, values?: Record<string, string | number>) => get()(key, values);
	const t = Object.defineProperties(translate, {
		locale: { get: () => get().locale },
		dynamic: { get: () => get().dynamic },
		number: { get: () => get().number },
		money: { get: () => get().money },
		date: { get: () => get().date },
		dateTime: { get: () => get().dateTime },
		percent: { get: () => get().percent }
	}) as Translator;
	return setContext(KEY, t);
}

/** The translator of the page's language: `const t = useT()` in a component's script. */
export const useT = (): Translator => getContext<Translator>(KEY);
