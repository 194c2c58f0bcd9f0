import { expect, it } from 'vitest';
import { ANONYMOUS, type Actor, type Role } from '../shared/actor.ts';
import { canMendEvents } from './policy.ts';

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
