import { z } from 'zod';
import { ROLES } from '../shared/actor.ts';
import { aggregateShape, idSchema, instantSchema } from '../shared/aggregate.ts';
import { LOCALES } from '../shared/locale.ts';

/** A person as the product knows them; the password and the sessions belong to better-auth. */
export const personSchema = z.object({
	...aggregateShape,
	/** better-auth's user id. */
	userId: z.string(),
	email: z.email(),
	name: z.string().trim().min(1).max(120),
	/** The name in lower case, for lists. */
	nameKey: z.string(),
	locale: z.enum(LOCALES),
	memberships: z.array(z.object({ organisationId: idSchema, roles: z.array(z.enum(ROLES)).min(1) })).max(20),
	/** When the personal information collection statement was accepted, and which version of it. */
	consent: z.object({ at: instantSchema, version: z.string() }).optional(),
	deactivatedAt: instantSchema.optional()
});
export type Person = z.infer<typeof personSchema>;

/** How a name is kept for lists and for search by its beginning. */
export const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
