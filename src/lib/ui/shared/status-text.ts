import type { Translator } from '../../i18n/index.ts';

/** A state in words, and how a closed item ended: `Closed · adopted`. */
export function statusText(t: Translator, kind: string, status: string, closing?: string): string {
	const state = t.dynamic(`status.${kind}.${status}`);
	return closing ? `${state} · ${t.dynamic(`status.${kind}.${closing}`)}` : state;
}
