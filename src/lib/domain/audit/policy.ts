import { hasRole, isMemberOf, type Actor } from '../shared/actor.ts';

/** Items whose trail can be read. Who may is the policy of each feature for reading the whole item. */
export const AUDITED_KINDS = [
	'challenge',
	'solution',
	'proposal',
	'trial',
	'organisation',
	'person',
	'matching-settings'
] as const;
export type AuditedKind = (typeof AUDITED_KINDS)[number];

/**
 * Whether the reader learns a person's name from a trail: colleagues and the lab do, another party reads the
 * organisation only.
 */
export function mayReadNames(actor: Actor, organisationIds: readonly string[]): boolean {
	return (
		hasRole(actor, ['coordinator', 'administrator']) ||
		organisationIds.some((organisationId) => isMemberOf(actor, organisationId))
	);
}
