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

it.each([
	['question', 'question.asked', { challengeId: 'c1' }, 'challenge:c1'],
	['match', 'match.dismissed', { challengeId: 'c1' }, 'challenge:c1'],
	['measurement', 'measurement.removed', { trialId: 't1' }, 'trial:t1'],
	['join-request', 'join-request.noticed', { organisationId: 'o1' }, 'organisation:o1']
])('puts what happens to a %s into the trail of the item it is part of', (kind, type, data, parent) => {
	const event = { ...decided(data), type, aggregate: { kind, id: 'x1', version: 1 } };
	expect(toAuditEntry(event, 'e1').subjects).toEqual([`${kind}:x1`, parent]);
});
