import { z } from 'zod';
import {
	aggregateShape,
	daySchema,
	idSchema,
	instantSchema,
	transitionRecordSchema
} from '../shared/aggregate.ts';
import { langText } from '../shared/lang-text.ts';

/** In the order in which a trial passes them. */
export const TRIAL_STATUSES = [
	'proposed',
	'agreed',
	'gates-open',
	'ready',
	'running',
	'paused',
	'evaluating',
	'closed',
	'follow-up'
] as const;
export type TrialStatus = (typeof TRIAL_STATUSES)[number];
export const TRIAL_DECISIONS = ['scale', 'redesign', 'hold', 'stop'] as const;
export const GATE_STATUSES = [
	'not-required',
	'not-started',
	'draft',
	'submitted',
	'returned',
	'approved',
	'approved-with-conditions',
	'rejected',
	'expired'
] as const;
export type GateStatus = (typeof GATE_STATUSES)[number];
export type TrialDecision = (typeof TRIAL_DECISIONS)[number];
/** Who of a trial's three parties fills a gate in. */
export const TRIAL_PARTIES = ['lab', 'bureau', 'supplier'] as const;
export type TrialParty = (typeof TRIAL_PARTIES)[number];
/** Months after closing at which somebody looks what became of it. */
export const FOLLOW_UP_MONTHS = [6, 12, 24] as const;
export type FollowUpMonth = (typeof FOLLOW_UP_MONTHS)[number];

/** A key performance indicator. Measurements are a collection of their own (they grow without bound). */
export const kpiSchema = z.object({
	id: idSchema,
	name: langText(200),
	unit: z.string().trim().max(40),
	direction: z.enum(['up', 'down']),
	baseline: z.number().optional(),
	target: z.number().optional()
});
export type Kpi = z.infer<typeof kpiSchema>;

export const milestoneSchema = z.object({
	id: idSchema,
	name: langText(200),
	dueOn: daySchema.optional(),
	doneAt: instantSchema.optional()
});
export type Milestone = z.infer<typeof milestoneSchema>;

/** A gate as a simple approval; its questionnaire template comes with the governance work. */
export const gateSchema = z.object({
	id: idSchema,
	/** Which of the set's gates it is, and of which version of the set: a running trial keeps its own. */
	code: z.string().max(60),
	setVersion: z.string().max(20),
	owner: z.enum(TRIAL_PARTIES),
	name: langText(200),
	mandatory: z.boolean(),
	status: z.enum(GATE_STATUSES),
	/** What the owner says and where the evidence is. */
	note: z.string().max(4000).optional(),
	/** Who sent it in last; somebody else decides. */
	submittedBy: z.string().optional(),
	conditions: z.string().max(4000).optional(),
	reviewOn: daySchema.optional(),
	history: z.array(transitionRecordSchema)
});
export type Gate = z.infer<typeof gateSchema>;

/** What must be settled before a trial may run (design: "cannot run without"). */
export const trialPlanSchema = z.object({
	kpis: z.array(kpiSchema).max(20),
	milestones: z.array(milestoneSchema).max(50),
	budgetOwner: z.string().trim().max(200).optional(),
	budget: z.number().int().min(0).max(1e10).optional(),
	routeToProcurement: langText(4000).optional(),
	stopConditions: langText(4000).optional(),
	startsOn: daySchema.optional(),
	endsOn: daySchema.optional()
});
export type TrialPlan = z.infer<typeof trialPlanSchema>;

export const trialStateSchema = z.discriminatedUnion('status', [
	z.object({ status: z.literal('proposed'), acceptedByBureau: z.boolean(), acceptedBySupplier: z.boolean() }),
	z.object({ status: z.literal('agreed') }),
	z.object({ status: z.literal('gates-open') }),
	z.object({ status: z.literal('ready') }),
	z.object({ status: z.literal('running'), startedAt: instantSchema }),
	z.object({
		status: z.literal('paused'),
		startedAt: instantSchema,
		reason: z.string(),
		/** Instead of a reason: the gates whose approval had run out. */
		expiredGates: z.array(idSchema).optional()
	}),
	z.object({
		status: z.literal('evaluating'),
		startedAt: instantSchema,
		/** The bureau agrees with the evaluation; without it a trial can only be stopped. */
		approvedByBureau: z.object({ at: instantSchema, by: z.string() }).optional()
	}),
	z.object({
		status: z.literal('closed'),
		decision: z.enum(TRIAL_DECISIONS),
		reason: z.string(),
		closedAt: instantSchema,
		startedAt: instantSchema.optional()
	}),
	z.object({
		status: z.literal('follow-up'),
		decision: z.enum(TRIAL_DECISIONS),
		closedAt: instantSchema,
		startedAt: instantSchema.optional(),
		/** Months after closing whose review is still to come: 6, 12, 24. */
		pending: z.array(z.union([z.literal(6), z.literal(12), z.literal(24)])),
		reviews: z.array(z.object({ month: z.number(), at: instantSchema, by: z.string(), note: z.string() }))
	})
]);
export type TrialState = z.infer<typeof trialStateSchema>;

/** One indicator at the end of a trial; without measurements nothing was achieved or missed. */
export const resultSchema = z.object({
	kpiId: idSchema,
	name: langText(200),
	unit: z.string(),
	baseline: z.number(),
	target: z.number(),
	achieved: z.number().optional()
});
export type Result = z.infer<typeof resultSchema>;

/** What the public reads when a trial is over. */
export const outcomeSchema = z.object({
	title: langText(300),
	summary: langText(20_000),
	lessons: langText(20_000).optional(),
	results: z.array(resultSchema).max(20),
	publishedAt: instantSchema.optional()
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** One entry of the log of decisions. */
export const trialNoteSchema = z.object({ at: instantSchema, by: z.string(), text: z.string().max(4000) });

export const trialSchema = z.object({
	...aggregateShape,
	reference: z.string().max(40),
	challengeId: idSchema,
	solutionId: idSchema,
	proposalId: idSchema,
	supplierId: idSchema,
	bureauId: idSchema,
	coordinatorId: z.string(),
	title: langText(300),
	plan: trialPlanSchema,
	gates: z.array(gateSchema).max(20),
	state: trialStateSchema,
	decisions: z.array(trialNoteSchema).max(200),
	outcome: outcomeSchema.optional(),
	history: z.array(transitionRecordSchema)
});
export type Trial = z.infer<typeof trialSchema>;

export const measurementSchema = z.object({
	...aggregateShape,
	trialId: idSchema,
	kpiId: idSchema,
	on: daySchema,
	value: z.number(),
	note: z.string().max(1000).optional(),
	by: z.string()
});
export type Measurement = z.infer<typeof measurementSchema>;
