/**
 * How texts are compared. `en` and `zh` hold a text's own words; `gloss` holds what its Chinese words mean in English,
 * so that a need and a solution without a common language still meet.
 */
export const CHANNELS = ['en', 'zh', 'gloss'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Glosses weigh fractions of a word; profiles store every count as an integer number of these. */
export const GLOSS_QUANTUM = 32;

/**
 * A gloss that is a share s of a word counts as s^0.7: which sense a word has is a guess, and a guess of one in four
 * says more than a quarter when the other text has that very word. (1 takes the dictionary at its word, 0 ignores it.)
 */
export const GLOSS_EXPONENT = 0.7;

/** How often each term stands in a text's title and in the rest, in words (fractions in `gloss`). */
export interface FieldCounts {
	title: ReadonlyMap<string, number>;
	body: ReadonlyMap<string, number>;
	/** Words in each field where that is not the sum of its counts: a word has many glosses and is still one word. */
	lengths?: { title: number; body: number };
}

export type TextCounts = Partial<Record<Channel, FieldCounts>>;

/**
 * Which channel of a need is compared with which of a solution. `across` pairs go through glosses: they are used only
 * where no `same` pair is possible, since a language's own words say far more than their translation does.
 */
export const CHANNEL_PAIRS = [
	{ need: 'en', solution: 'en', via: 'same' },
	{ need: 'zh', solution: 'zh', via: 'same' },
	{ need: 'gloss', solution: 'en', via: 'across' },
	{ need: 'en', solution: 'gloss', via: 'across' }
] as const satisfies readonly { need: Channel; solution: Channel; via: 'same' | 'across' }[];
export type ChannelPair = (typeof CHANNEL_PAIRS)[number];

/** Begins every gram, so that grams and dictionary words never count as one another. */
const GRAM_MARK = '·';

/** Begins what a name sounds like, so that it never counts as a word. */
const SOUND_MARK = '~';

/** The term for a name by its sound: it stands in `en` and `gloss`, and counts across languages only. */
export const soundTerm = (sound: string): string => SOUND_MARK + sound;

export const isSound = (term: string): boolean => term.startsWith(SOUND_MARK);

/** Whether a term is a word: grams and sounds are not, and the search engines' indexes hold words only. */
export const isWord = (term: string): boolean => !term.startsWith(GRAM_MARK) && !isSound(term);

/**
 * Characters and pairs of neighbouring characters of every run of Chinese, beside the dictionary's words: they find
 * names and new words that no dictionary has, however it would have cut them.
 * @param folded text in Simplified characters
 */
export function hanGrams(folded: string): string[] {
	const grams: string[] = [];
	for (const [run] of folded.matchAll(/\p{Script=Han}+/gu)) {
		let before = '';
		for (const character of run) {
			grams.push(GRAM_MARK + character);
			if (before) grams.push(GRAM_MARK + before + character);
			before = character;
		}
	}
	return grams;
}

/** Adds to a count. */
export function addTo(counts: Map<string, number>, term: string, count = 1): void {
	counts.set(term, (counts.get(term) ?? 0) + count);
}
