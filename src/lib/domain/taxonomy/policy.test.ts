import { expect, it } from 'vitest';
import type { Actor, Role } from '../shared/actor.ts';
import { canTaxonomy } from './policy.ts';

const inLab = (role: Role): Actor => ({
	kind: 'person',
	personId: 'p',
	memberships: [{ organisationId: 'lab', kind: 'lab', roles: [role], verified: false }]
});

it('is read by everyone and edited by administrators', () => {
	expect(canTaxonomy({ kind: 'anonymous' }, 'read')).toBe(true);
	for (const action of ['create', 'update', 'retire'] as const) {
		expect(canTaxonomy(inLab('administrator'), action)).toBe(true);
		expect(canTaxonomy(inLab('coordinator'), action)).toBe(false);
		expect(canTaxonomy({ kind: 'anonymous' }, action)).toBe(false);
	}
});
