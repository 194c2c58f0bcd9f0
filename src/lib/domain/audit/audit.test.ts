import { expect, it } from 'vitest';
import type { DomainEvent } from '../shared/aggregate.ts';
import { toAuditEntry } from './audit.ts';

const decided = (data: Record<string, unknown>): DomainEvent => ({
	id: 'e1',
	type: 'trial.gate-decided',
	at: '2026-11-22T08:00:00.000Z',
	by: 'p1',
	aggregate: { kind: 'trial', id: 't1', version: 4 },
	data
});

it('says which gate was decided and how, and copies nothing else', () => {
	const about = [{ en: 'Personal data', tc: '個人資料' }];
	const entry = toAuditEntry(decided({ about, decision: 'approved', note: '', secret: 'x' }), 'e1');
	expect(entry).toMatchObject({ about, decision: 'approved' });
	expect(entry).not.toHaveProperty('secret');
	expect(entry).not.toHaveProperty('reason');
});

it('leaves out what is no name', () => {
	const entry = toAuditEntry(decided({ about: ['x', {}, { en: 7 }] }), 'e1');
	expect(entry).not.toHaveProperty('about');
});
