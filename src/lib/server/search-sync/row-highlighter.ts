import { hasText, pickText, type LangText } from '../../domain/shared/lang-text.ts';
import { BCP47 } from '../../domain/shared/locale.ts';
import type { Ctx } from '../services.ts';
import type { Excerpt } from '../text/port.ts';

/** A text of a row in the reader's language, what was searched for marked in it. */
export interface Highlighted extends Excerpt {
	lang: string;
}

/** Characters of a row's summary. */
const SUMMARY = 240;
const TITLE = 300;

/** Title and summary of a row, as it is stored and as it is shown. */
type RowTexts<T> = Record<'title' | 'summary', T | undefined>;

export type RowHighlighter = (row: Partial<RowTexts<LangText>>) => RowTexts<Highlighted>;

/**
 * For the rows of one list: title and summary in the reader's language, what was searched for marked in them: the title
 * whole, the summary as a stretch around the first mark.
 */
export function rowHighlighter(ctx: Ctx, q: string): RowHighlighter {
	const highlight = ctx.text.highlighter(q);
	return (row) => {
		const picked = { title: shown(ctx, row.title, TITLE), summary: shown(ctx, row.summary, SUMMARY) };
		const texts = Object.values(picked).filter((one) => one !== undefined);
		const excerpts = highlight(texts);
		const of = (one: (typeof texts)[number] | undefined): Highlighted | undefined =>
			one && { lang: one.lang, ...excerpts[texts.indexOf(one)]! };
		return { title: of(picked.title), summary: of(picked.summary) };
	};
}

function shown(ctx: Ctx, text: LangText | undefined, maxLength: number) {
	if (!hasText(text)) return undefined;
	const { text: chosen, lang } = pickText(text, ctx.locale);
	return { text: chosen, lang: BCP47[lang], maxLength };
}
