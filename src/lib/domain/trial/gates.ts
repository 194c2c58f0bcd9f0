import { addMonths } from '../shared/calendar.ts';
import type { Occasion } from '../shared/aggregate.ts';
import { AppError } from '../shared/error.ts';
import { hongKongDay, isDayOver } from '../shared/hong-kong-day.ts';
import { gateTemplate } from './gate-set.ts';
import type { Gate, GateStatus } from './trial.ts';

/** Every step of a gate: from which statuses. The one table: buttons, transitions and tests read it. */
export const GATE_STEPS = {
	save: ['not-started', 'draft', 'returned', 'expired'],
	submit: ['not-started', 'draft', 'returned', 'expired'],
	decide: ['submitted'],
	waive: ['not-started', 'draft', 'returned'],
	require: ['not-required'],
	reopen: ['approved', 'approved-with-conditions', 'rejected']
} as const satisfies Record<string, readonly GateStatus[]>;
export type GateStep = keyof typeof GATE_STEPS;

/** What a decision on a gate can be. */
export const GATE_DECISIONS = ['approved', 'approved-with-conditions', 'returned', 'rejected'] as const;
export type GateDecision = (typeof GATE_DECISIONS)[number];

const PASSING: readonly GateStatus[] = ['approved', 'approved-with-conditions', 'not-required'];
/** Months until a review when the set no longer knows the gate. */
const DEFAULT_REVIEW_MONTHS = 12;

/** The status at a moment: an approval whose review date is over has expired, whatever is stored. */
export function gateStatusAt(gate: Pick<Gate, 'status' | 'reviewOn'>, now: string): GateStatus {
	const approved = gate.status === 'approved' || gate.status === 'approved-with-conditions';
	return approved && gate.reviewOn && isDayOver(gate.reviewOn, now) ? 'expired' : gate.status;
}

/** Whether the gate lets the trial run. One that is not mandatory stops it only by being rejected. */
export function gatePasses(gate: Gate, now: string): boolean {
	const status = gateStatusAt(gate, now);
	return gate.mandatory ? PASSING.includes(status) : status !== 'rejected';
}

/**
 * Whether the gate's lifecycle lets this step start at this moment. One that was ever rejected has to pass: opening
 * it again and waving it through would average a failure away.
 */
export function gateStepAllowed(gate: Gate, step: GateStep, now: string): boolean {
	if (step === 'waive' && gate.history.some(({ to }) => to === 'rejected')) return false;
	return (GATE_STEPS[step] as readonly GateStatus[]).includes(gateStatusAt(gate, now));
}

function moveGate(
	gate: Gate,
	step: GateStep,
	to: GateStatus,
	occasion: Occasion,
	change: Partial<Gate>
): Gate {
	const from = gateStatusAt(gate, occasion.now);
	if (!gateStepAllowed(gate, step, occasion.now))
		throw new AppError('illegal-transition', { detail: { step, status: from } });
	const reason = occasion.reason?.trim();
	return {
		...gate,
		...change,
		status: to,
		history: [...gate.history, { from, to, at: occasion.now, by: occasion.by, ...(reason ? { reason } : {}) }]
	};
}

/** @throws AppError `invalid` on field `reason` */
export function requireReason(occasion: Occasion): string {
	const reason = occasion.reason?.trim();
	if (!reason) throw new AppError('invalid', { fields: { reason: 'reason-required' } });
	return reason;
}

/** Keeps what the owner wrote so far. Saving a draft again leaves no trace in the history. */
export function saveGate(gate: Gate, note: string, occasion: Occasion): Gate {
	if (gate.status === 'draft') return { ...gate, note };
	return moveGate(gate, 'save', 'draft', occasion, { note });
}

/** Sends it to be decided. @throws AppError `invalid` without a note */
export function submitGate(gate: Gate, note: string, occasion: Occasion): Gate {
	if (!note.trim()) throw new AppError('invalid', { fields: { note: 'needed' } });
	return moveGate(gate, 'submit', 'submitted', occasion, { note, submittedBy: occasion.by });
}

/**
 * Decides. Four eyes: whoever sent it in does not decide it.
 * @throws AppError `invalid` where a reason or the conditions are missing, `forbidden` with reason `four-eyes`
 */
export function decideGate(
	gate: Gate,
	decision: GateDecision,
	given: { conditions?: string | undefined; reviewOn?: string | undefined },
	occasion: Occasion
): Gate {
	if (gate.submittedBy === occasion.by) throw new AppError('forbidden', { reason: 'four-eyes' });
	if (decision === 'returned' || decision === 'rejected') {
		requireReason(occasion);
		return moveGate(gate, 'decide', decision, occasion, { conditions: undefined, reviewOn: undefined });
	}
	const conditions = decision === 'approved-with-conditions' ? given.conditions?.trim() : undefined;
	if (decision === 'approved-with-conditions' && !conditions)
		throw new AppError('invalid', { fields: { conditions: 'needed' } });
	const today = hongKongDay(occasion.now);
	const months = gateTemplate(gate.code)?.reviewMonths ?? DEFAULT_REVIEW_MONTHS;
	const reviewOn = given.reviewOn ?? addMonths(today, months);
	if (reviewOn < today) throw new AppError('invalid', { fields: { reviewOn: 'day-past' } });
	return moveGate(gate, 'decide', decision, occasion, { conditions, reviewOn });
}

/** Says with a reason that this trial does not need it. A rejected gate cannot be waved through so. */
export function waiveGate(gate: Gate, occasion: Occasion): Gate {
	requireReason(occasion);
	return moveGate(gate, 'waive', 'not-required', occasion, { mandatory: false });
}

/** Says with a reason that this trial needs it after all. */
export function requireGate(gate: Gate, occasion: Occasion): Gate {
	requireReason(occasion);
	return moveGate(gate, 'require', 'not-started', occasion, { mandatory: true });
}

/** Something material changed: the decision no longer holds. */
export function reopenGate(gate: Gate, occasion: Occasion): Gate {
	requireReason(occasion);
	return moveGate(gate, 'reopen', 'expired', occasion, { reviewOn: undefined });
}

/** Writes down that its approval has run out, where it has; else the same gate. */
export function expireGate(gate: Gate, occasion: Occasion): Gate {
	const status = gateStatusAt(gate, occasion.now);
	if (status === gate.status) return gate;
	const record = { from: gate.status, to: status, at: occasion.now, by: occasion.by };
	return { ...gate, status, history: [...gate.history, record] };
}
