import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beginningsOf, stem } from './english.ts';
import { IRREGULAR } from './irregular.ts';

it('knows what the words of a term begin with', () => {
	const beginsSo = (word: string) => {
		const ways = beginningsOf(stem(word));
		expect(
			ways.some((way) => word.startsWith(way)),
			`${word}: ${ways}`
		).toBe(true);
	};
	for (const [form, word] of IRREGULAR) for (const one of [form, word]) beginsSo(one);
	for (const word of ['dying', 'lying', 'skies', 'news', 'gently', 'only', 'gas', 'yes']) beginsSo(word);
	const endings =
		's es ies ied ed edly ing ingly ly li ational izer ization ousness fulness biliti logi e y'.split(' ');
	const letters = fc.stringMatching(/^[a-z]{1,7}$/);
	fc.assert(
		fc.property(letters, fc.constantFrom('', ...endings), (root, ending) => beginsSo(root + ending)),
		{
			numRuns: 5000
		}
	);
});
