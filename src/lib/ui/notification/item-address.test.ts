import { describe, expect, it } from 'vitest';
import { NOTIFIED_EVENTS } from '../../domain/notification/rules.ts';
import { messages } from '../../i18n/en/index.ts';
import { itemAddress } from './item-address.ts';

describe('where a notification leads', () => {
	it('goes to the page of the reader’s own workspace', () => {
		const item = { kind: 'proposal', id: 'p1', challengeId: 'c1' };
		expect(itemAddress('tc', item, 'bureau')).toBe('/tc/bureau/challenges/c1/proposals');
		expect(itemAddress('en', item, 'lab')).toBe('/en/coordinator/proposals/c1');
		expect(itemAddress('sc', item, 'supplier')).toBe('/sc/supplier/proposals/p1');
		expect(itemAddress('en', { kind: 'challenge', id: 'c1' }, 'supplier')).toBe('/en/challenges/c1');
	});

	it('leads nowhere for what is unknown or unsafe', () => {
		expect(itemAddress('en', { kind: 'person', id: 'x' }, 'lab')).toBeUndefined();
		expect(itemAddress('en', { kind: 'challenge', id: '../..//evil' }, 'lab')).toBeUndefined();
		expect(itemAddress('en', { kind: 'proposal', id: 'p1' }, 'bureau')).toBeUndefined();
	});
});

describe('the words of a notification', () => {
	it.each(NOTIFIED_EVENTS)('has them for %s', (type) => {
		expect(Object.keys(messages.notification.event)).toContain(type.replace('.', '-'));
	});
});
