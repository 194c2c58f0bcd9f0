import { getContext, setContext } from 'svelte';
import type { MessageKey, Translator } from '../../i18n/index.ts';

const KEY = Symbol('translator');
const FOLLOWED = Symbol('followed');

// `satisfies`: one that is forgotten here would be missing on every page.
const MEMBERS = {
	locale: true,
	dynamic: true,
	number: true,
	money: true,
	date: true,
	dateTime: true,
	time: true,
	percent: true,
	pair: true,
	aside: true,
	list: true,
	listAnd: true,
	compare: true
} satisfies Record<keyof Translator, true>;

interface Follower {
	[FOLLOWED]: () => Translator;
}

/**
 * One for all translators: getters of each would keep it in the server's memory, with the page around it, until the
 * whole heap is collected (docs/decisions/sveltekit-2.md).
 */
const FOLLOWING = Object.create(
	Function.prototype,
	Object.fromEntries(
		(Object.keys(MEMBERS) as (keyof Translator)[]).map((name) => [
			name,
			{
				get(this: Follower) {
					return this[FOLLOWED]()[name];
				}
			}
		])
	)
) as object;

/**
 * Gives every component below the translator. `get` is called at each use, so that a component that stays on the
 * page while the reader changes the language shows the new one.
 */
export function setTranslator(get: () => Translator): Translator {
	const translate = (key: MessageKey, values?: Record<string, string | number>) => get()(key, values);
	const follower = Object.assign(translate, { [FOLLOWED]: get } satisfies Follower);
	return setContext(KEY, Object.setPrototypeOf(follower, FOLLOWING) as Translator);
}

/** The translator of the page's language: `const t = useT()` in a component's script. */
export const useT = (): Translator => getContext<Translator>(KEY);
