import {
	addTo,
	GLOSS_EXPONENT,
	hanGrams,
	isWord,
	soundTerm,
	type FieldCounts,
	type TextCounts
} from '../../domain/matching/channels.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import type { TextPort } from '../text/port.ts';

/** Trilingual texts of one item, by field. */
export interface ItemTexts {
	title: readonly (LangText | undefined)[];
	body: readonly (LangText | undefined)[];
	/** Names of taxonomy terms: read as body, and across languages by their own English name instead of a dictionary's. */
	terms?: readonly (LangText | undefined)[];
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
 * The words of an item by channel (domain/matching/channels.ts): English words with the sounds of names; Chinese words
 * with their characters and pairs of characters; and what the Chinese means in English, with the sounds of its names.
 * A channel without words is absent.
 */
export function readText(text: TextPort, item: ItemTexts): TextCounts {
	const own = { title: item.title.map(pieces), body: item.body.map(pieces) };
	const written = (lang: 'en' | 'zh') => [...own.title, ...own.body].some((one) => one[lang].length > 0);
	const terms = (item.terms ?? []).map((name) => termPieces(name, written('en'), written('zh')));
	const fields = { title: own.title, body: [...own.body, ...terms] };
	const read = (lang: 'en' | 'zh', count: Count, from = fields): FieldCounts | undefined => {
		const [title, body] = (['title', 'body'] as const).map((field) => {
			const counts = new Map<string, number>();
			for (const piece of from[field].flatMap((one) => one[lang])) count(text, piece, counts);
			return counts;
		}) as [Map<string, number>, Map<string, number>];
		return title.size + body.size > 0 ? { title, body } : undefined;
	};
	const en = read('en', countWords);
	const zh = read('zh', countChinese);
	const gloss = read('zh', countGlosses, own);
	return {
		...(en ? { en: { ...both(en, read('en', countNames('latin'))), lengths: lengths(en) } } : {}),
		...(zh ? { zh } : {}),
		...(zh && gloss
			? {
					gloss: {
						...both(withTerms(text, damped(gloss), item.terms), read('zh', countNames('han'))),
						lengths: lengths(zh)
					}
				}
			: {})
	};
}

/** A name in the languages that the item is written in: another one would make an English text look half Chinese. */
function termPieces(name: LangText | undefined, en: boolean, zh: boolean): { en: string[]; zh: string[] } {
	const chinese = name?.tc ?? name?.sc;
	return { en: name?.en && (en || !zh) ? [name.en] : [], zh: chinese && zh ? [chinese] : [] };
}

/** What a Chinese text's taxonomy terms mean in English is known, not guessed: whole words, beside the glosses. */
function withTerms(text: TextPort, gloss: FieldCounts, terms: ItemTexts['terms'] = []): FieldCounts {
	const body = new Map(gloss.body);
	for (const name of terms) if (name?.en) countWords(text, name.en, body);
	return { ...gloss, body };
}

type Count = (text: TextPort, piece: string, into: Map<string, number>) => void;

const both = (a: FieldCounts, b: FieldCounts | undefined): FieldCounts =>
	b ? { title: new Map([...a.title, ...b.title]), body: new Map([...a.body, ...b.body]) } : a;

const dampedField = (counts: ReadonlyMap<string, number>): Map<string, number> =>
	new Map([...counts].map(([term, count]) => [term, count ** GLOSS_EXPONENT]));
const damped = ({ title, body }: FieldCounts): FieldCounts => ({
	title: dampedField(title),
	body: dampedField(body)
});

function words(counts: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const [term, count] of counts) if (isWord(term)) sum += count;
	return sum;
}
const lengths = ({ title, body }: FieldCounts) => ({ title: words(title), body: words(body) });

function countWords(text: TextPort, piece: string, into: Map<string, number>): void {
	for (const term of text.terms(piece)) addTo(into, term);
}

/** Those in the text's own script: Latin names in Chinese text are found as words. */
const countNames =
	(of: 'latin' | 'han'): Count =>
	(text, piece, into) => {
		for (const { sound, script } of text.names(piece)) if (script === of) addTo(into, soundTerm(sound));
	};

function countChinese(text: TextPort, piece: string, into: Map<string, number>): void {
	countWords(text, piece, into);
	for (const gram of hanGrams(text.toSimplified(piece.normalize('NFKC')))) addTo(into, gram);
}

/** Latin words in Chinese text (names, products, abbreviations) are their own translation. */
function countGlosses(text: TextPort, piece: string, into: Map<string, number>): void {
	for (const [term, weight] of text.glosses(piece)) addTo(into, term, weight);
	for (const { term, script } of text.tokens(piece)) if (script === 'latin') addTo(into, term);
}
