import { expect, it } from 'vitest';
import { isLinkOpen, linkExpiry } from './link.ts';

const now = '2026-11-23T01:00:00.000Z';

it('opens until its last moment, in the open state only', () => {
	const expiresAt = linkExpiry('reset', now);
	expect(expiresAt).toBe('2026-11-23T03:00:00.000Z');
	expect(isLinkOpen({ status: 'open', expiresAt }, now)).toBe(true);
	expect(isLinkOpen({ status: 'open', expiresAt }, expiresAt)).toBe(false);
	for (const status of ['asked', 'used', 'withdrawn'] as const)
		expect(isLinkOpen({ status, expiresAt }, now)).toBe(false);
	expect(isLinkOpen({ status: 'open' }, now)).toBe(false);
});

it('gives invitations two weeks', () => {
	expect(linkExpiry('invitation', now)).toBe('2026-12-07T01:00:00.000Z');
});
