import { z } from 'zod';

/** The named criteria a candidate is scored on, each in [0, 1] (docs/matching.md gives the formulas). */
export const CRITERIA = [
	'problem-fit',
	'capability',
	'maturity',
	'trial-evidence',
	'governance',
	'delivery'
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Non-negative integers, sum above zero; shown as shares of their sum. They belong to the challenge. */
export const weightsSchema = z
	.object({
		'problem-fit': z.number().int().min(0).max(100),
		capability: z.number().int().min(0).max(100),
		maturity: z.number().int().min(0).max(100),
		'trial-evidence': z.number().int().min(0).max(100),
		governance: z.number().int().min(0).max(100),
		delivery: z.number().int().min(0).max(100)
	})
	.refine((weights) => Object.values(weights).some((value) => value > 0), 'weights-all-zero');
export type Weights = z.infer<typeof weightsSchema>;

export const DEFAULT_WEIGHTS: Weights = {
	'problem-fit': 40,
	capability: 20,
	maturity: 10,
	'trial-evidence': 10,
	governance: 10,
	delivery: 10
};
