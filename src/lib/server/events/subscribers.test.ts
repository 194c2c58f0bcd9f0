import { expect, test } from 'vitest';
import { loadMessages } from '../../i18n/load.ts';
import { subscribers } from './subscribers.ts';

test.each(['en', 'tc', 'sc'] as const)(
	'every subscriber has words for administrators in %s',
	async (locale) => {
		const { part } = (await loadMessages(locale)).admin;
		expect(Object.keys(part).sort()).toEqual(subscribers.map(({ name }) => name).sort());
	}
);
