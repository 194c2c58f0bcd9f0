import { z } from 'zod';
import {
	aggregateShape,
	idSchema,
	importedShape,
	instantSchema,
	transitionRecordSchema,
	yearSchema
} from '../shared/aggregate.ts';
import { langText } from '../shared/lang-text.ts';
import {
	CERTIFICATIONS,
	DATA_LOCATIONS,
	DEPLOYMENT_MODELS,
	PRICING_MODELS,
	termCodeSchema
} from '../taxonomy/taxonomy.ts';

export const referenceSchema = z.object({
	client: langText(200),
	summary: langText(2000).optional(),
	year: yearSchema(1990, 2100).optional(),
	publicSector: z.boolean()
});

/** What a supplier writes. Unknown is allowed and never read as "no": the matcher asks instead. */
export const solutionContentSchema = z.object({
	title: langText(300).optional(),
	summary: langText(20_000).optional(),
	capabilities: z.array(z.object({ text: langText(300), technology: termCodeSchema.optional() })).max(40),
	technologies: z.array(termCodeSchema).max(15),
	areas: z.array(termCodeSchema).max(10),
	/** Technology readiness level, 1–9 (ISO 16290). */
	trl: z.number().int().min(1).max(9).optional(),
	references: z.array(referenceSchema).max(30),
	deploymentModels: z.array(z.enum(DEPLOYMENT_MODELS)).max(5),
	dataLocations: z.array(z.enum(DATA_LOCATIONS)).max(4),
	certifications: z.array(z.enum(CERTIFICATIONS)).max(9),
	languages: z.array(z.enum(['en', 'tc', 'sc'])).max(3),
	pricing: z
		.object({
			model: z.enum(PRICING_MODELS),
			/** Price of a trial in whole Hong Kong dollars. */
			trialMin: z.number().int().min(0).max(1e10).optional(),
			trialMax: z.number().int().min(0).max(1e10).optional()
		})
		.refine(({ trialMin, trialMax }) => (trialMin ?? 0) <= (trialMax ?? Infinity), {
			message: 'budget-order',
			path: ['trialMax']
		})
		.optional(),
	/** Trials the supplier can run at once with this solution. */
	capacity: z.number().int().min(0).max(100).optional(),
	weeksToStart: z.number().int().min(0).max(104).optional(),
	usesAi: z.boolean().optional(),
	evidence: z
		.array(
			z.object({ title: z.string().trim().min(1).max(200), url: z.url({ protocol: /^https?$/ }).max(500) })
		)
		.max(30)
});
export type SolutionContent = z.infer<typeof solutionContentSchema>;

export const SOLUTION_STATUSES = [
	'draft',
	'submitted',
	'returned',
	'listed',
	'suspended',
	'archived'
] as const;
export type SolutionStatus = (typeof SOLUTION_STATUSES)[number];

export const solutionStateSchema = z.discriminatedUnion('status', [
	z.object({ status: z.literal('draft') }),
	z.object({ status: z.literal('submitted') }),
	z.object({ status: z.literal('returned'), reason: z.string() }),
	z.object({ status: z.literal('listed'), listedAt: instantSchema }),
	z.object({ status: z.literal('suspended'), reason: z.string(), listedAt: instantSchema }),
	z.object({ status: z.literal('archived'), reason: z.string() })
]);

export const solutionSchema = z.object({
	...aggregateShape,
	reference: z.string().max(40),
	...importedShape,
	organisationId: idSchema,
	createdBy: z.string(),
	content: solutionContentSchema,
	state: solutionStateSchema,
	history: z.array(transitionRecordSchema)
});
export type Solution = z.infer<typeof solutionSchema>;

export const emptySolutionContent = (): SolutionContent => ({
	capabilities: [],
	technologies: [],
	areas: [],
	references: [],
	deploymentModels: [],
	dataLocations: [],
	certifications: [],
	languages: [],
	evidence: []
});
