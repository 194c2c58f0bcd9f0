import { pickText, type LangText } from '../../domain/shared/pick-text.ts';
import type { Locale } from '../../domain/shared/locale.ts';

/** Names of terms by code, in the reader's language. */
export type AskedNames = Record<'technology' | 'area', Readonly<Record<string, string>>>;

/** What an explanation tells of by place or by code, in the reader's language. */
export interface AskedWords {
	/** The need's required capabilities, in order, each with its technology where it names one. */
	capabilities: readonly { text: string; technology: string }[];
	names: AskedNames;
}

/** What a need asks for, in the words that its explanations are told with. */
export function askedWords(
	capabilities: readonly { text: LangText; technology?: string | undefined }[],
	names: AskedNames,
	locale: Locale
): AskedWords {
	return {
		names,
		capabilities: capabilities.map(({ text, technology }) => ({
			text: pickText(text, locale).text,
			technology: technology ? termName(names.technology, technology) : ''
		}))
	};
}

/** A code that the vocabulary no longer has stands for itself. */
export const termName = (names: Readonly<Record<string, string>>, code: string): string =>
	names[code] ?? code;
