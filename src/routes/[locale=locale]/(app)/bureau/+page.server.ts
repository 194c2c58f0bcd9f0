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
const isGroup = (value: string | null): value is Group => value !== null && value in GROUPS;

/** A bureau's needs with what waits for the person who looks. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { api, actor } = locals;
	const wanted = url.searchParams.get('group');
	const group = isGroup(wanted) ? wanted : undefined;
	const cursor = url.searchParams.get('cursor') ?? undefined;
	const [page, all, counts, questions, proposals, board] = await orError(
		Promise.all([
			api.challenge.mine({ ...(group ? { statuses: [...GROUPS[group]] } : {}), limit: 30, cursor }),
			api.challenge.mine({ limit: 100 }),
			api.challenge.countByStatus(),
			api.challenge.unanswered(),
			api.proposal.received({ limit: 20 }),
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
	const titles = Object.fromEntries(all.items.map((item) => [item.id, item.title]));
	return {
		group,
		page,
		counts: Object.fromEntries(
			Object.entries(GROUPS).map(([name, statuses]) => [
				name,
				statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0)
			])
		),
		waiting: all.items.flatMap((item) =>
			item.nextSteps
				// What is owed on a trial is said by the trial itself.
				.filter((step) => step.key !== 'challenge.run-trial' && isMine(step.owedBy))
				.map((step) => ({ item, step }))
		),
		trials: trialsWaiting(board, new Set(organisationsOf(actor, 'bureau'))),
		questions: questions.map((question) => ({ ...question, title: titles[question.challengeId] ?? {} })),
		proposals: proposals.items
	};
};
