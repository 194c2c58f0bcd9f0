import { z } from 'zod';
import {
	aggregateShape,
	daySchema,
	idSchema,
	importedShape,
	instantSchema,
	transitionRecordSchema
} from '../shared/aggregate.ts';
import { langText } from '../shared/lang-text.ts';
import {
	CERTIFICATIONS,
	DATA_LOCATIONS,
	DEPLOYMENT_MODELS,
	SECURITY_LEVELS,
	termCodeSchema
} from '../taxonomy/taxonomy.ts';
import { weightsSchema } from '../matching/weights.ts';

const long = langText(20_000);

/** One capability a solution must or should have; the matcher scores each apart and quotes the span that shows it. */
export const requiredCapabilitySchema = z.object({
	text: langText(300),
	technology: termCodeSchema.optional(),
	must: z.boolean()
});

export const offeredDatasetSchema = z.object({
	name: langText(200),
	classification: z.enum(SECURITY_LEVELS),
	personalData: z.boolean(),
	format: z.string().trim().max(100).optional()
});

/**
 * What a bureau writes. Only the title is asked for in a draft; `readiness.ts` says what submission needs.
 * Money is whole Hong Kong dollars.
 */
export const challengeContentSchema = z.object({
	title: langText(300).optional(),
	problem: long.optional(),
	outcomeWanted: long.optional(),
	usersAffected: langText(2000).optional(),
	currentProcess: long.optional(),
	department: termCodeSchema.optional(),
	areas: z.array(termCodeSchema).max(10),
	technologies: z.array(termCodeSchema).max(15),
	datasets: z.array(offeredDatasetSchema).max(30),
	systems: z.array(z.string().trim().min(1).max(120)).max(30),
	capabilities: z.array(requiredCapabilitySchema).max(30),
	constraints: z.object({
		dataLocations: z.array(z.enum(DATA_LOCATIONS)).max(4),
		deploymentModels: z.array(z.enum(DEPLOYMENT_MODELS)).max(5),
		certifications: z.array(z.enum(CERTIFICATIONS)).max(9),
		security: z.enum(SECURITY_LEVELS).optional(),
		minimumTrl: z.number().int().min(1).max(9).optional(),
		languages: z.array(z.enum(['en', 'tc', 'sc'])).max(3)
	}),
	budget: z
		.object({ min: z.number().int().min(0).max(1e10), max: z.number().int().min(0).max(1e10) })
		.refine((b) => b.min <= b.max, { message: 'budget-order', path: ['max'] })
		.optional(),
	proposalsDue: daySchema.optional(),
	trialStart: daySchema.optional(),
	trialWeeks: z.number().int().min(1).max(104).optional(),
	contact: z.string().trim().max(200).optional()
});
export type ChallengeContent = z.infer<typeof challengeContentSchema>;

export const CHALLENGE_STATUSES = [
	'draft',
	'awaiting-approval',
	'submitted',
	'returned',
	'published',
	'matching',
	'in-trial',
	'closed'
] as const;
export type ChallengeStatus = (typeof CHALLENGE_STATUSES)[number];
export const CHALLENGE_CLOSINGS = ['adopted', 'not-pursued', 'withdrawn'] as const;

/** Lifecycle (docs/architecture.md): what is known only from some state on lives in that state. */
export const challengeStateSchema = z.discriminatedUnion('status', [
	z.object({ status: z.literal('draft') }),
	z.object({ status: z.literal('awaiting-approval'), requestedBy: idSchema }),
	z.object({ status: z.literal('submitted'), approvedBy: idSchema }),
	z.object({ status: z.literal('returned'), reason: z.string() }),
	z.object({ status: z.literal('published'), publishedAt: instantSchema }),
	z.object({ status: z.literal('matching'), publishedAt: instantSchema }),
	z.object({ status: z.literal('in-trial'), publishedAt: instantSchema, trialId: idSchema }),
	z.object({
		status: z.literal('closed'),
		closing: z.enum(CHALLENGE_CLOSINGS),
		reason: z.string(),
		publishedAt: instantSchema.optional()
	})
]);
export type ChallengeState = z.infer<typeof challengeStateSchema>;

export const challengeSchema = z.object({
	...aggregateShape,
	/** Human reference, e.g. C-2026-0007; imports keep their own in `externalKey`. */
	reference: z.string().max(40),
	...importedShape,
	organisationId: idSchema,
	createdBy: z.string(),
	content: challengeContentSchema,
	state: challengeStateSchema,
	/** When it came to its state: what waits longest comes first. Items stored before this was kept have none. */
	stateSince: instantSchema.optional(),
	/** The criteria's weights; they freeze when the challenge is published. */
	weights: weightsSchema,
	/** Proposals without an outcome yet: the challenge cannot close while any is here. */
	openProposals: z.array(idSchema),
	/** What changed after publishing, field by field. */
	addenda: z.array(
		z.object({
			at: instantSchema,
			by: z.string(),
			note: z.string().max(2000),
			changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }))
		})
	),
	questionsDue: daySchema.optional(),
	history: z.array(transitionRecordSchema)
});
export type Challenge = z.infer<typeof challengeSchema>;

/** Content with nothing in it: where a draft and an import row start. */
export const emptyChallengeContent = (): ChallengeContent => ({
	areas: [],
	technologies: [],
	datasets: [],
	systems: [],
	capabilities: [],
	constraints: { dataLocations: [], deploymentModels: [], certifications: [], languages: [] }
});
