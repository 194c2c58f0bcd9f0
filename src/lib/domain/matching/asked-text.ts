import type { LangText } from '../shared/lang-text.ts';
import { languageOf, type Language } from './language-means.ts';
import { passagesOf } from './passages.ts';

/** What a need asks, in one language: what is embedded as the query. */
export interface AskedText {
	text: string;
	language: Language;
}

/** What is read of a need. */
export interface AskingNeed {
	title?: LangText | undefined;
	problem?: LangText | undefined;
}

/**
 * A need's title, or the first 200 tokens of its problem where it has none: in English, and in the Chinese that it was
 * written in. On needs of several hundred words the title alone found more than the opening or the whole text did,
 * and takes a fortieth of the time.
 */
export function askedTexts({ title, problem }: AskingNeed): AskedText[] {
	const chinese = [title, problem].some((text) => text?.tc && !text.derived?.includes('tc')) ? 'tc' : 'sc';
	return (['en', chinese] as const).flatMap((lang) => {
		const own = title?.[lang]?.trim();
		const asked = own || passagesOf(undefined, [{ field: 'problem', text: pick(problem, lang) }])[0]?.text;
		return asked ? [{ text: asked, language: languageOf(asked) }] : [];
	});
}

const pick = (text: LangText | undefined, lang: 'en' | 'tc' | 'sc'): LangText | undefined =>
	text?.[lang] ? { [lang]: text[lang] } : undefined;
