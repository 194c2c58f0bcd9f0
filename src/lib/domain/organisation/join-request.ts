import { z } from 'zod';
import { aggregateShape, idSchema } from '../shared/aggregate.ts';
import { LOCALES } from '../shared/locale.ts';

/**
 * Somebody tried to register an organisation that exists already. They were told to ask for an invitation;
 * a coordinator sees this and may invite them.
 */
export const joinRequestSchema = z.object({
	...aggregateShape,
	organisationId: idSchema,
	/** As they wrote them. */
	organisationName: z.string().max(200),
	personName: z.string().max(120),
	email: z.email(),
	locale: z.enum(LOCALES),
	/** What was the same. */
	same: z.enum(['name', 'registration-number']),
	status: z.enum(['open', 'invited', 'dismissed'])
});
export type JoinRequest = z.infer<typeof joinRequestSchema>;
