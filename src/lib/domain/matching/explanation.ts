import { z } from 'zod';
import { idSchema } from '../shared/aggregate.ts';
import { CRITERIA, weightsSchema } from './weights.ts';

export const GATE_CHECKS = [
	'eligibility',
	'conflict-of-interest',
	'data-residency',
	'security',
	'ai-risk'
] as const;
export const gateResultSchema = z.object({
	gate: z.enum(GATE_CHECKS),
	result: z.enum(['pass', 'fail', 'unknown']),
	/** Message key under `match.gate.` and its values. */
	reason: z.string(),
	values: z.record(z.string(), z.string()).optional()
});
export type GateResult = z.infer<typeof gateResultSchema>;

/** A piece of the solution's (or need's) own text that a reason rests on. Offsets are UTF-16 code units. */
export const quoteSchema = z.object({
	source: z.enum(['need', 'solution']),
	field: z.string(),
	lang: z.enum(['en', 'tc', 'sc']),
	text: z.string(),
	start: z.number().int(),
	end: z.number().int(),
	/** Pieces of `text` that carry the match: [start, end) within `text`. */
	marks: z.array(z.tuple([z.number().int(), z.number().int()]))
});
export type Quote = z.infer<typeof quoteSchema>;

/**
 * One part of a criterion. `value` in [0, 1], `share` above 0; the criterion's value is Σ share·value over known parts
 * divided by Σ share of known parts; parts that are unknown (`value` null) widen the range and become questions.
 */
export const reasonSchema = z.object({
	key: z.string(),
	share: z.number(),
	value: z.number().nullable(),
	values: z.record(z.string(), z.string()).optional(),
	quotes: z.array(quoteSchema).max(4)
});
export type Reason = z.infer<typeof reasonSchema>;

export const criterionScoreSchema = z.object({
	criterion: z.enum(CRITERIA),
	/** In [0, 1], or null when nothing is known. */
	value: z.number().nullable(),
	/** With every unknown at its worst and at its best. */
	low: z.number(),
	high: z.number(),
	reasons: z.array(reasonSchema)
});
export type CriterionScore = z.infer<typeof criterionScoreSchema>;

/** A message key under `match.` with its values. */
export const noteSchema = z.object({ key: z.string(), values: z.record(z.string(), z.string()).optional() });
export type Note = z.infer<typeof noteSchema>;

/** Reasons for a place among the first ten that does not go by score (slots.ts). */
export const SLOTS = ['newcomer', 'cross-field'] as const;

/** Where a candidate stands in its list, and what its place was decided on beside score, gates and weak fit. */
export const placeSchema = z.object({
	rank: z.number().int(),
	/** Its place by score alone. */
	byScore: z.number().int(),
	slot: z.enum(SLOTS).optional(),
	supplierId: idSchema,
	/** How much the supplier has been seen lately (exposure.ts). */
	exposure: z.number(),
	/** Its problem fit as a share of the best one's in the list, in [0, 1]. */
	fitShare: z.number(),
	areas: z.array(z.string()),
	/** The supplier is known to run as many trials as it can. */
	full: z.boolean()
});
export type ExplainedPlace = z.infer<typeof placeSchema>;

/** "With this evidence it would be third": one part at the most that evidence could make of it (improvements.ts). */
export const improvementSchema = z.object({
	criterion: z.enum(CRITERIA),
	/** A message key under `match.improve.`: the reason's, or `security-certificate`; and its values. */
	key: z.string(),
	values: z.record(z.string(), z.string()).optional(),
	score: z.number(),
	/** May be the present one, or a later one where a place would be lost. Absent for the first, and where the other candidates are not the reader's to know of. */
	rank: z.number().int().optional()
});
export type Improvement = z.infer<typeof improvementSchema>;

/**
 * Why a candidate stands where it does. `score` = Σ weight·value / Σ weight over criteria with a value, times 100;
 * `recomputeScore` (recompute.ts) gives it back from this JSON alone.
 */
export const explanationSchema = z.object({
	method: z.string(),
	challengeId: idSchema,
	solutionId: idSchema,
	weights: weightsSchema,
	gates: z.array(gateResultSchema),
	criteria: z.array(criterionScoreSchema),
	/**
	 * Problem fit far below the best candidate's, or no better than chance: shown after the others (order.ts). A reader who
	 * may not know of the others is told of chance alone.
	 */
	weak: z.boolean(),
	/** Absent where the other candidates are not the reader's to know of. */
	place: placeSchema.optional(),
	score: z.number(),
	low: z.number(),
	high: z.number(),
	/** What the need asks for and the solution is known not to have. */
	missing: z.array(noteSchema),
	/** What is unknown, as questions to the supplier. */
	questions: z.array(noteSchema),
	/** What would move the candidate up or raise its score, best first. */
	improvements: z.array(improvementSchema)
});
export type Explanation = z.infer<typeof explanationSchema>;
