declare module 'snowball-stemmers' {
	const snowball: { newStemmer(language: 'english'): { stem(word: string): string } };
	export default snowball;
}

/** The CC-CEDICT file as one string. */
declare module 'chinese-lexicon/dictionary/cedict.js' {
	const cedict: string;
	export default cedict;
}
