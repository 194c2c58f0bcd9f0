import { z } from 'zod';
import { ORGANISATION_KINDS } from '../shared/actor.ts';
import { aggregateShape, idSchema, instantSchema } from '../shared/aggregate.ts';
import { langText } from '../shared/lang-text.ts';
import { termCodeSchema } from '../taxonomy/taxonomy.ts';

export const organisationSchema = z.object({
	...aggregateShape,
	kind: z.enum(ORGANISATION_KINDS),
	name: langText(200),
	/** Bureaux: their department in the taxonomy. */
	department: termCodeSchema.optional(),
	/** Suppliers: Hong Kong business registration number, 8 digits. */
	registrationNumber: z
		.string()
		.regex(/^\d{8}$/, 'bad-registration-number')
		.optional(),
	/** NFKC, lower case, company suffixes and punctuation removed; a second registration is noticed by it. */
	normalizedName: z.string(),
	/** The same of the name in each language. */
	nameKeys: z.array(z.string()).max(6).optional(),
	website: z
		.url({ protocol: /^https?$/ })
		.max(300)
		.optional(),
	about: langText(4000).optional(),
	/** Suppliers that signed up: who is to own it. While there is no such person, the sign-up was broken off. */
	registeredBy: idSchema.optional(),
	supplierType: z.enum(['start-up', 'sme', 'enterprise', 'university', 'non-profit']).optional(),
	/** Suppliers cannot list solutions until a coordinator has verified them. */
	verification: z.discriminatedUnion('status', [
		z.object({ status: z.literal('not-needed') }),
		z.object({ status: z.literal('unverified') }),
		z.object({ status: z.literal('verified'), at: instantSchema, by: z.string() }),
		z.object({ status: z.literal('refused'), at: instantSchema, by: z.string(), reason: z.string() })
	])
});
export type Organisation = z.infer<typeof organisationSchema>;
