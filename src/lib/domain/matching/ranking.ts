import { z } from 'zod';
import { aggregateShape, idSchema } from '../shared/aggregate.ts';
import { SLOTS } from './explanation.ts';
import { weightsSchema } from './weights.ts';

/** The version of the method, written on every explanation and ranking; a change of formula or constant changes it. */
export const METHOD = 'match-6';

/** What a person saw when deciding: append only, so that decisions can be learned from later. */
export const rankingShownSchema = z.object({
	...aggregateShape,
	challengeId: idSchema,
	shownTo: z.string(),
	method: z.string(),
	weights: weightsSchema,
	rows: z
		.array(
			z.object({
				solutionId: idSchema,
				rank: z.number().int(),
				score: z.number(),
				/** Who did not stand there by score must not count as an answer that ranked high. */
				slot: z.enum(SLOTS).optional()
			})
		)
		.max(100)
});
export type RankingShown = z.infer<typeof rankingShownSchema>;
