import { isMemberOf, organisationsOf } from '$lib/domain/shared/actor';
import type { ChallengeStatus } from '$lib/domain/challenge/challenge';
import { orError } from '$lib/web/action';
import { trialsWaiting } from '$lib/web/trials-waiting';
import type { PageServerLoad } from './$types';

const GROUPS = {
	writing: ['draft', 'awaiting-approval', 'returned'],
	lab: ['submitted'],
	open: ['published', 'matching'],
	trial: ['in-trial'],
	closed: ['closed']
} as const satisfies Record<string, readonly ChallengeStatus[]>;
type Group = keyof typeof GROUPS;
/** Where a bureau can owe a step; what is owed on a trial is said by the trial itself. */
const OWED: ChallengeStatus[] = ['draft', 'awaiting-approval', 'returned', 'published', 'matching'];
const LOOKED_AT = 200;
const QUESTIONS_SHOWN = 20;
const isGroup = (value: string | null): value is Group => Object.hasOwn(GROUPS, value ?? '');

/** A bureau's needs with what waits for the person who looks. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { api, actor } = locals;
	const wanted = url.searchParams.get('group');
	const group = isGroup(wanted) ? wanted : undefined;
	const cursor = url.searchParams.get('cursor') ?? undefined;
	const [page, open, counts, questions, proposals, board] = await orError(
		Promise.all([
			api.challenge.mine({ ...(group ? { statuses: [...GROUPS[group]] } : {}), limit: 30, cursor }),
			api.challenge.mine({ statuses: OWED, limit: LOOKED_AT }),
			api.challenge.countByStatus(),
			api.challenge.unanswered({ limit: QUESTIONS_SHOWN }),
			api.proposal.received({ limit: 20, cursor: url.searchParams.get('proposals') ?? undefined }),
			api.trial.board({ as: 'bureau' })
		])
	);
	const isMine = (owed: { role?: string; organisationId?: string }) =>
		owed.organisationId !== undefined &&
		isMemberOf(actor, owed.organisationId) &&
		(owed.role !== 'bureau-approver' ||
			(actor.kind === 'person' &&
				actor.memberships.some(
					(m) => m.organisationId === owed.organisationId && m.roles.includes('bureau-approver')
				)));
	return {
		group,
		page,
		counts: Object.fromEntries(
			Object.entries(GROUPS).map(([name, statuses]) => [
				name,
				statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
			])
		),
		/** How many needs were looked at, where there are more: what waits on the others is not among `waiting`. */
		lookedAt: open.nextCursor ? LOOKED_AT : undefined,
		// What is due first, and so what is overdue, on top.
		waiting: open.items
			.flatMap((item) => item.nextSteps.filter((step) => isMine(step.owedBy)).map((step) => ({ item, step })))
			.toSorted((a, b) => a.step.dueAt.localeCompare(b.step.dueAt)),
		trials: trialsWaiting(board, new Set(organisationsOf(actor, 'bureau'))),
		questions,
		proposals
	};
};
