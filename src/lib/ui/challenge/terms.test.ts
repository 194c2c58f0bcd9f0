import { expect, it } from 'vitest';
import { createTranslator } from '../../i18n/index.ts';
import { loadMessages } from '../../i18n/load.ts';
import { challengeTerms } from './terms.ts';

const department = (code: string, tc: string, sc: string) => ({
	kind: 'department' as const,
	code,
	name: { en: code, tc, sc }
});
const terms = [
	department('water', '水務署', '水务署'),
	department('security', '保安局', '保安局'),
	department('civil', '土木工程拓展署', '土木工程拓展署')
];

it('orders the choices as readers of each language look them up: by strokes in Traditional Chinese', async () => {
	const order = async (locale: 'en' | 'tc' | 'sc') =>
		challengeTerms(terms, createTranslator(locale, await loadMessages(locale))).departments.map(
			({ value }) => value
		);
	expect(await order('en')).toEqual(['civil', 'security', 'water']);
	expect(await order('tc')).toEqual(['civil', 'water', 'security']);
	expect(await order('sc')).toEqual(['security', 'water', 'civil']);
});
