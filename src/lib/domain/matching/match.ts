import { z } from 'zod';
import { aggregateShape, idSchema, transitionRecordSchema, type Occasion } from '../shared/aggregate.ts';
import { AppError } from '../shared/error.ts';

export const MATCH_STATUSES = ['suggested', 'pinned', 'dismissed', 'invited'] as const;
export type MatchStatus = (typeof MATCH_STATUSES)[number];

/** Why a suggestion was put aside; the matcher's weights are tuned on these. */
export const DISMISS_REASONS = [
	'other-problem',
	'capability-missing',
	'too-early',
	'too-costly',
	'governance',
	'already-known',
	'duplicate',
	'other'
] as const;
export type DismissReason = (typeof DISMISS_REASONS)[number];

export const matchStateSchema = z.discriminatedUnion('status', [
	z.object({ status: z.literal('suggested') }),
	z.object({ status: z.literal('pinned') }),
	z.object({
		status: z.literal('dismissed'),
		reasonCode: z.enum(DISMISS_REASONS),
		note: z.string().max(2000).optional()
	}),
	z.object({ status: z.literal('invited'), message: z.string().max(4000).optional() })
]);
export type MatchState = z.infer<typeof matchStateSchema>;

/** What people decided about one solution for one challenge. Its id is `matchId`: one record a pair. */
export const matchSchema = z.object({
	...aggregateShape,
	challengeId: idSchema,
	solutionId: idSchema,
	bureauId: idSchema,
	supplierId: idSchema,
	state: matchStateSchema,
	/** The ranking that was on the screen when the latest decision was made. */
	rankingId: idSchema.optional(),
	history: z.array(transitionRecordSchema)
});
export type Match = z.infer<typeof matchSchema>;

function move(match: Match, to: MatchState, from: readonly MatchStatus[], occasion: Occasion): Match {
	if (!from.includes(match.state.status))
		throw new AppError('illegal-transition', { detail: { from: match.state.status, to: to.status } });
	const record = {
		from: match.state.status,
		to: to.status,
		at: occasion.now,
		by: occasion.by,
		...(occasion.reason ? { reason: occasion.reason } : {})
	};
	return { ...match, state: to, updatedAt: occasion.now, history: [...match.history, record] };
}

/** Keeps a candidate in sight. @throws AppError `illegal-transition` once invited */
export const pin = (match: Match, occasion: Occasion): Match =>
	move(match, { status: 'pinned' }, ['suggested', 'dismissed'], occasion);

/** Puts a candidate aside with a reason. @throws AppError `illegal-transition` once invited */
export function dismiss(match: Match, occasion: Occasion, reasonCode: DismissReason, note?: string): Match {
	const state = { status: 'dismissed' as const, reasonCode, ...(note ? { note } : {}) };
	return move(match, state, ['suggested', 'pinned'], { ...occasion, reason: reasonCode });
}

/** Asks the supplier to propose; it is told, so this cannot be taken back. @throws AppError `illegal-transition` */
export function invite(match: Match, occasion: Occasion, message?: string): Match {
	const state = { status: 'invited' as const, ...(message ? { message } : {}) };
	return move(match, state, ['suggested', 'pinned', 'dismissed'], occasion);
}

/** Takes a pin or a dismissal back. @throws AppError `illegal-transition` from suggested and invited */
export const undo = (match: Match, occasion: Occasion): Match =>
	move(match, { status: 'suggested' }, ['pinned', 'dismissed'], occasion);
