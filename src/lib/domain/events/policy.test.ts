import { expect, it } from 'vitest';
import { ANONYMOUS, type Actor, type Role } from '../shared/actor.ts';
import { AUDIT_SUBSCRIBER, canDiscardEvent, canMendEvents } from './policy.ts';

const inLab = (role: Role): Actor => ({
	kind: 'person',
	personId: 'p',
	memberships: [{ organisationId: 'lab', kind: 'lab', roles: [role], verified: false }]
});

it('lets administrators mend events, and nobody else', () => {
	expect(canMendEvents(inLab('administrator'))).toBe(true);
	for (const actor of [ANONYMOUS, inLab('coordinator'), inLab('bureau-officer')])
		expect(canMendEvents(actor)).toBe(false);
});

it('lets administrators give up on an event, but not on one that the audit trail lacks', () => {
	expect(canDiscardEvent(inLab('administrator'), 'search-sync')).toBe(true);
	expect(canDiscardEvent(inLab('administrator'), AUDIT_SUBSCRIBER)).toBe(false);
	expect(canDiscardEvent(inLab('coordinator'), 'search-sync')).toBe(false);
});
