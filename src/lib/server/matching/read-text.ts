import {
	addTo,
	GLOSS_EXPONENT,
	hanGrams,
	type FieldCounts,
	type TextCounts
} from '../../domain/matching/channels.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { TextPort } from '../text/port.ts';

/** Trilingual texts of one item, by field. */
export interface ItemTexts {
	title: readonly (LangText | undefined)[];
	body: readonly (LangText | undefined)[];
}

const HAN = /\p{Script=Han}/u;

/** A text's pieces by the language they are really in: people paste English into the Chinese box, and the reverse. */
function pieces(text: LangText | undefined): { en: string[]; zh: string[] } {
	const chinese = text?.tc ?? text?.sc;
	const all = [text?.en, chinese].filter((piece): piece is string => Boolean(piece?.trim()));
	const en = all.filter((piece) => !HAN.test(piece) || piece === text?.en);
	return { en, zh: all.filter((piece) => !en.includes(piece)) };
}

/**
 * The words of an item by channel (domain/matching/channels.ts): English words; Chinese words with their characters
 * and pairs of characters; and what the Chinese means in English. A channel without words is absent.
 */
export function readText(text: TextPort, item: ItemTexts): TextCounts {
	const fields = { title: item.title.map(pieces), body: item.body.map(pieces) };
	const make = (
		channel: 'en' | 'zh',
		count: (text: TextPort, piece: string, into: Map<string, number>) => void
	) => {
		const read = (field: 'title' | 'body') => {
			const counts = new Map<string, number>();
			for (const piece of fields[field].flatMap((one) => one[channel])) count(text, piece, counts);
			return counts;
		};
		const counts: FieldCounts = { title: read('title'), body: read('body') };
		return counts.title.size + counts.body.size > 0 ? counts : undefined;
	};
	const en = make('en', countWords);
	const zh = make('zh', countChinese);
	const meant = make('zh', countGlosses);
	const gloss = meant && { title: damped(meant.title), body: damped(meant.body) };
	return { ...(en ? { en } : {}), ...(zh ? { zh } : {}), ...(gloss ? { gloss } : {}) };
}

const damped = (counts: ReadonlyMap<string, number>): Map<string, number> =>
	new Map([...counts].map(([term, count]) => [term, count ** GLOSS_EXPONENT]));

function countWords(text: TextPort, piece: string, into: Map<string, number>): void {
	for (const term of text.terms(piece)) addTo(into, term);
}

function countChinese(text: TextPort, piece: string, into: Map<string, number>): void {
	countWords(text, piece, into);
	for (const gram of hanGrams(text.toSimplified(piece.normalize('NFKC')))) addTo(into, gram);
}

/** Latin words in Chinese text (names, products, abbreviations) are their own translation. */
function countGlosses(text: TextPort, piece: string, into: Map<string, number>): void {
	for (const [term, weight] of text.glosses(piece)) addTo(into, term, weight);
	for (const { term, script } of text.tokens(piece)) if (script === 'latin') addTo(into, term);
}
