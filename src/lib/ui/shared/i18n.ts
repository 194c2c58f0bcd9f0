import { getContext, setContext } from 'svelte';
import type { MessageKey, Translator } from '../../i18n/index.ts';

const KEY = Symbol('translator');

/**
 * Gives every component below the translator. `get` is called at each use, so that a component that stays on the
 * page while the reader changes the language shows the new one.
 */
export function setTranslator(get: () => Translator): Translator {
	const translate = (key: MessageKey, values?: Record<string, string | number>) => get()(key, values);
	// `satisfies`: one that is forgotten here would be missing on every page.
	const followed = {
		locale: { get: () => get().locale },
		dynamic: { get: () => get().dynamic },
		number: { get: () => get().number },
		money: { get: () => get().money },
		date: { get: () => get().date },
		dateTime: { get: () => get().dateTime },
		time: { get: () => get().time },
		percent: { get: () => get().percent },
		pair: { get: () => get().pair },
		aside: { get: () => get().aside },
		list: { get: () => get().list },
		listAnd: { get: () => get().listAnd },
		compare: { get: () => get().compare }
	} satisfies Record<keyof Translator, PropertyDescriptor>;
	return setContext(KEY, Object.defineProperties(translate, followed) as Translator);
}

/** The translator of the page's language: `const t = useT()` in a component's script. */
export const useT = (): Translator => getContext<Translator>(KEY);
