import type { PageServerLoad } from './$types';
import { CHALLENGE_STATUSES, type ChallengeStatus } from '$lib/domain/challenge/challenge';
import type { NextStep } from '$lib/domain/shared/aggregate';
import { orError } from '$lib/web/action';

/** What the second list shows unless a stage is chosen. */
const UNDER_WAY: ChallengeStatus[] = ['published', 'matching'];
const SHOWN = 8;

const owedByLab = (steps: readonly NextStep[]) => steps.some((step) => step.owedBy.role === 'coordinator');

export const load: PageServerLoad = async ({ locals, url }) => {
	const { api } = locals;
	const stage = CHALLENGE_STATUSES.find((status) => status === url.searchParams.get('stage'));
	const cursor = url.searchParams.get('after') ?? undefined;
	const [triage, underWay, counts, suppliers, requests, solutions, board] = await Promise.all([
		orError(
			api.challenge.triage({
				statuses: ['submitted'],
				limit: 20,
				cursor: url.searchParams.get('triage') ?? undefined
			})
		),
		orError(
			api.challenge.triage({
				statuses: stage ? [stage] : UNDER_WAY,
				limit: 20,
				...(cursor ? { cursor } : {})
			})
		),
		orError(api.challenge.countByStatus()),
		orError(api.organisation.list({ kind: 'supplier', verification: 'unverified', limit: SHOWN })),
		orError(api.organisation.joinRequests({ limit: SHOWN })),
		orError(api.solution.review({ limit: SHOWN })),
		orError(api.trial.board({ as: 'lab' }))
	]);
	const owed = board.flatMap((column) => column.trials).filter((trial) => owedByLab(trial.nextSteps));
	const trials = { items: owed.slice(0, SHOWN), more: owed.length > SHOWN };
	const bureaux = await bureauNames(locals, [...triage.items, ...underWay.items]);
	return { triage, underWay, counts, suppliers, requests, solutions, trials, stage, bureaux };
};

/** Names of the bureaux by id: public, and few on a page. */
async function bureauNames({ api }: App.Locals, items: readonly { organisationId: string }[]) {
	const ids = [...new Set(items.map((item) => item.organisationId))];
	const found = await Promise.all(
		ids.map((organisationId) => orError(api.organisation.get({ organisationId })))
	);
	return Object.fromEntries(found.map((bureau) => [bureau.id, bureau.name]));
}
