import { normalizedName } from '../../domain/organisation/normalized-name.ts';
import { LOCALES } from '../../domain/shared/locale.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { TextPort } from '../text/port.ts';

/**
 * How an organisation is recognised: `normalizedName` of its first name (English, else Chinese), unique within its
 * kind, and `nameKeys` of all its names.
 */
export function organisationKeys(
	text: Pick<TextPort, 'toSimplified'>,
	name: LangText
): { normalizedName: string; nameKeys: string[] } {
	const keys = LOCALES.flatMap((locale) => {
		const given = name[locale];
		return given ? [normalizedName(given, (words) => text.toSimplified(words))] : [];
	});
	return { normalizedName: keys[0] ?? '', nameKeys: [...new Set(keys)] };
}
