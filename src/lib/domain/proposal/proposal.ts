import { z } from 'zod';
import { aggregateShape, idSchema, instantSchema, transitionRecordSchema } from '../shared/aggregate.ts';
import { langText } from '../shared/lang-text.ts';

/** A supplier's answer to a challenge with one of its solutions. Money is whole Hong Kong dollars. */
export const proposalContentSchema = z.object({
	approach: langText(20_000).optional(),
	plan: langText(10_000).optional(),
	price: z.number().int().min(0).max(1e10).optional(),
	weeks: z.number().int().min(1).max(104).optional(),
	team: langText(4000).optional(),
	dataNeeded: langText(4000).optional()
});
export type ProposalContent = z.infer<typeof proposalContentSchema>;

export const PROPOSAL_STATUSES = [
	'draft',
	'submitted',
	'withdrawn',
	'shortlisted',
	'declined',
	'selected',
	'not-selected'
] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];
/** Why a proposal did not go on; the supplier always learns one of these and a sentence. */
export const DECLINE_REASONS = [
	'problem-not-met',
	'capability-missing',
	'too-early',
	'too-costly',
	'timeline',
	'governance',
	'capacity',
	'another-chosen',
	'challenge-closed'
] as const;

const declined = { reasonCode: z.enum(DECLINE_REASONS), reason: z.string().min(1).max(2000) };
export const proposalStateSchema = z.discriminatedUnion('status', [
	z.object({ status: z.literal('draft') }),
	z.object({ status: z.literal('submitted'), submittedAt: instantSchema }),
	z.object({ status: z.literal('withdrawn'), reason: z.string() }),
	z.object({ status: z.literal('shortlisted'), submittedAt: instantSchema }),
	z.object({ status: z.literal('declined'), ...declined }),
	z.object({
		status: z.literal('selected'),
		submittedAt: instantSchema,
		/** The challenge again, only here: a unique index on it lets one proposal be selected and no second. */
		selectedFor: idSchema.optional()
	}),
	z.object({ status: z.literal('not-selected'), ...declined })
]);

export type ProposalState = z.infer<typeof proposalStateSchema>;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const proposalSchema = z.object({
	...aggregateShape,
	/** Human reference, e.g. P-2026-0003. */
	reference: z.string().max(40).default(''),
	challengeId: idSchema,
	solutionId: idSchema,
	/** The supplier's organisation and the bureau's: policies need both without reading further. */
	supplierId: idSchema,
	bureauId: idSchema,
	createdBy: z.string(),
	content: proposalContentSchema,
	state: proposalStateSchema,
	history: z.array(transitionRecordSchema)
});
export type Proposal = z.infer<typeof proposalSchema>;
