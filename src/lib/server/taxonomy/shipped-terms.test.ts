import { expect, it } from 'vitest';
import { shippedTerms } from '../../domain/taxonomy/terms/index.ts';
import { toSimplified } from '../text/fold.ts';
import { REGIONAL_WORDS } from '../text/regional.ts';

it('names technologies and areas in Simplified Chinese as the Mainland does', () => {
	for (const { tc, sc = toSimplified(tc) } of [...shippedTerms.technology, ...shippedTerms.area])
		for (const word of REGIONAL_WORDS) expect(sc, word).not.toContain(word);
});
