import { z } from 'zod';
import { ROLES } from '../shared/actor.ts';
import { aggregateShape, idSchema, instantSchema } from '../shared/aggregate.ts';
import { LOCALES } from '../shared/locale.ts';

/** How long a link works. */
const LINK_HOURS = { reset: 2, invitation: 14 * 24 } as const;

/**
 * A single-use link that lets its holder set a password: to reset a forgotten one, or to join an organisation.
 * Only a hash of the token is kept. Without mail, `asked` links wait for an administrator, who makes the token and
 * hands the link over.
 */
export const accountLinkSchema = z.object({
	...aggregateShape,
	purpose: z.enum(['reset', 'invitation']),
	status: z.enum(['asked', 'open', 'used', 'withdrawn']),
	/** Absent only on the link that makes a new installation's first administrator. */
	email: z.email().optional(),
	locale: z.enum(LOCALES),
	/** SHA-256 of the token, hexadecimal. Absent while nobody has made the link. */
	tokenHash: z.string().length(64).optional(),
	expiresAt: instantSchema.optional(),
	usedAt: instantSchema.optional(),
	/** Resets: whose password. */
	personId: idSchema.optional(),
	/** Invitations: to which organisation, as what, by whom. */
	organisationId: idSchema.optional(),
	roles: z.array(z.enum(ROLES)).optional(),
	invitedBy: z.string()
});
export type AccountLink = z.infer<typeof accountLinkSchema>;

/** Whether the link still opens its door. */
export function isLinkOpen(link: Pick<AccountLink, 'status' | 'expiresAt'>, now: string): boolean {
	return link.status === 'open' && link.expiresAt !== undefined && link.expiresAt > now;
}

/** When a link made now stops working. */
export function linkExpiry(purpose: AccountLink['purpose'], now: string): string {
	return new Date(Date.parse(now) + LINK_HOURS[purpose] * 3_600_000).toISOString();
}
