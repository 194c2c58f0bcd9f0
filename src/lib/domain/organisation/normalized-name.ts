/** Endings that say what kind of company it is, not which one; longest first within one language. */
const LATIN_SUFFIXES = [
	['company', 'limited'],
	['co', 'limited'],
	['co', 'ltd'],
	['pte', 'ltd'],
	['pty', 'ltd'],
	['limited'],
	['ltd'],
	['incorporated'],
	['inc'],
	['corporation'],
	['corp'],
	['company'],
	['co'],
	['llc'],
	['llp'],
	['plc'],
	['gmbh']
] as const;
const HAN_SUFFIXES = ['股份有限公司', '有限责任公司', '有限责任合伙', '有限公司', '公司'];
const HAN_PLACES = /[（(]?香港[)）]?$/u;
const LATIN_PLACES = [['hong', 'kong'], ['hongkong'], ['hk']] as const;

/**
 * A name as two registrations of the same organisation would share it: NFKC, lower case, folded script, without
 * punctuation, a leading "the", the legal form and a trailing "(Hong Kong)".
 * Never empty: a name that is nothing but a legal form keeps it.
 * @param fold Traditional to Simplified, where the caller has it; the domain carries no dictionary
 */
export function normalizedName(name: string, fold: (text: string) => string = (text) => text): string {
	const plain = fold(name.normalize('NFKC'))
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/['’.]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
	const joined = /\p{Script=Han}/u.test(plain) ? withoutHanEnding(plain) : withoutLatinEnding(plain);
	return joined || plain || name.trim().toLowerCase();
}

function withoutHanEnding(name: string): string {
	let rest = name.replace(/ /g, '');
	for (const suffix of HAN_SUFFIXES) {
		if (rest.endsWith(suffix)) {
			rest = rest.slice(0, -suffix.length);
			break;
		}
	}
	return rest.replace(HAN_PLACES, '');
}

function withoutLatinEnding(name: string): string {
	let words = name.split(' ');
	if (words.length > 1 && words[0] === 'the') words = words.slice(1);
	words = dropEnding(words, LATIN_SUFFIXES);
	words = dropEnding(words, LATIN_PLACES);
	return words.join(' ');
}

function dropEnding(words: string[], endings: readonly (readonly string[])[]): string[] {
	const ending = endings.find(
		(parts) =>
			parts.length < words.length && parts.every((part, i) => words[words.length - parts.length + i] === part)
	);
	return ending ? words.slice(0, -ending.length) : words;
}
