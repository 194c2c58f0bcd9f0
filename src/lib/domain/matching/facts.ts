import { z } from 'zod';
import { idSchema, instantSchema } from '../shared/aggregate.ts';
import { TRIAL_DECISIONS } from '../trial/trial.ts';
import { CERTIFICATIONS, DATA_LOCATIONS, DEPLOYMENT_MODELS, termCodeSchema } from '../taxonomy/taxonomy.ts';

/** How an earlier trial of a solution ended. */
export const pastTrialSchema = z.object({
	decision: z.enum(TRIAL_DECISIONS),
	/** Mean share of the way from baseline to target that its indicators went, in [0, 1]; null without results. */
	achieved: z.number().min(0).max(1).nullable(),
	closedAt: instantSchema
});
export type PastTrial = z.infer<typeof pastTrialSchema>;

/**
 * What is known of a solution apart from its words, kept in its match profile so that scoring reads nothing else.
 * Absent and empty mean unknown, never "no".
 */
export const solutionFactsSchema = z.object({
	organisationId: idSchema,
	verification: z.enum(['verified', 'unverified', 'refused', 'not-needed']),
	technologies: z.array(termCodeSchema),
	areas: z.array(termCodeSchema),
	trl: z.number().int().min(1).max(9).optional(),
	publicReferences: z.number().int().min(0),
	otherReferences: z.number().int().min(0),
	deploymentModels: z.array(z.enum(DEPLOYMENT_MODELS)),
	dataLocations: z.array(z.enum(DATA_LOCATIONS)),
	certifications: z.array(z.enum(CERTIFICATIONS)),
	languages: z.array(z.enum(['en', 'tc', 'sc'])),
	/** Lowest price of a trial, whole Hong Kong dollars; 0 for a free one. */
	trialPrice: z.number().int().min(0).optional(),
	capacity: z.number().int().min(0).optional(),
	weeksToStart: z.number().int().min(0).optional(),
	usesAi: z.boolean().optional(),
	evidence: z.number().int().min(0),
	/** Trials under way with this solution. */
	activeTrials: z.number().int().min(0),
	pastTrials: z.array(pastTrialSchema)
});
export type SolutionFacts = z.infer<typeof solutionFactsSchema>;
