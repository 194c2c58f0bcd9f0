/**
 * Every event that this program writes, by the kind of what it happened to. An event type is `KIND.NAME`: what is
 * not here cannot be written (`eventOf`), and each that an audit trail can show has words there.
 */
export const EVENT_NAMES = {
	challenge: [
		'created',
		'draft-saved',
		'weights-set',
		'approval-requested',
		'submitted',
		'sent-back',
		'returned',
		'published',
		'matching-started',
		'addendum',
		'proposal-added',
		'proposal-settled',
		'others-settled',
		'in-trial',
		'closed',
		'imported',
		'reimported'
	],
	question: ['asked', 'answered'],
	match: ['pinned', 'dismissed', 'suggested', 'invited'],
	solution: [
		'created',
		'updated',
		'important-change',
		'submitted',
		'returned',
		'listed',
		'suspended',
		'reinstated',
		'archived',
		'imported',
		'reimported'
	],
	proposal: [
		'created',
		'updated',
		'submitted',
		'withdrawn',
		'shortlisted',
		'declined',
		'selected',
		'not-selected'
	],
	trial: [
		'proposed',
		'plan-saved',
		'accepted',
		'agreed',
		'gates-opened',
		'gate-saved',
		'gate-submitted',
		'gate-decided',
		'gate-waived',
		'gate-required',
		'gate-reopened',
		'gate-expired',
		'ready',
		'started',
		'paused',
		'resumed',
		'milestone-completed',
		'decision-added',
		'evaluating',
		'evaluation-approved',
		'outcome-saved',
		'closed',
		'outcome-published',
		'followed-up'
	],
	measurement: ['recorded', 'removed'],
	organisation: ['created', 'registered', 'imported', 'updated', 'verified', 'refused'],
	'join-request': ['noticed', 'invited', 'dismissed'],
	person: [
		'joined',
		'updated',
		'roles-changed',
		'password-changed',
		'password-reset',
		'deactivated',
		'reactivated'
	],
	taxonomy: ['created', 'updated', 'retired', 'restored'],
	'matching-settings': ['changed'],
	'import-job': ['uploaded', 'queued', 'done', 'failed'],
	'solution-vectors': ['written'],
	'need-vectors': ['written'],
	'vector-means': ['projected']
} as const;
export type EventKind = keyof typeof EVENT_NAMES;
/** What comes after `KIND.` in the type of an event of that kind. */
export type EventName<K extends EventKind> = (typeof EVENT_NAMES)[K][number];
export type EventType = { [K in EventKind]: `${K}.${EventName<K>}` }[EventKind];

export const EVENT_TYPES: readonly EventType[] = Object.entries(EVENT_NAMES).flatMap(([kind, names]) =>
	names.map((name) => `${kind}.${name}` as EventType)
);
