import { reasonParts } from '../../domain/shared/field-errors.ts';
import type { Translator } from '../../i18n/index.ts';

/** What is wrong, in words: a reason of a refusal's field with the limit that it names (domain/shared/field-errors.ts). */
export function reasonText(t: Translator, reason: string): string {
	const { key, limit } = reasonParts(reason);
	const useGrouping = !key.startsWith('year-');
	return t.dynamic(`errors.${key}`, limit === undefined ? {} : { limit: t.number(limit, { useGrouping }) });
}
