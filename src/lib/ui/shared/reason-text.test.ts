import { expect, it } from 'vitest';
import { createTranslator } from '../../i18n/index.ts';
import { loadMessages } from '../../i18n/load.ts';
import { reasonText } from './reason-text.ts';

it.each(['en', 'tc', 'sc'] as const)(
	'says a limit as the language writes numbers, a year as a year, in %s',
	async (locale) => {
		const t = createTranslator(locale, await loadMessages(locale));
		expect(reasonText(t, 'at-most-characters:20000')).toContain('20,000');
		for (const reason of ['year-at-most:2100', 'year-at-least:1990'])
			expect(reasonText(t, reason)).toMatch(/(?<!\d)(2100|1990)(?!\d)/);
		expect(reasonText(t, 'needed')).not.toContain('{limit}');
	}
);
