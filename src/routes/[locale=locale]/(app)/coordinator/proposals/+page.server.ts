import type { ProposalRow } from '$lib/domain/proposal/views';
import { orError } from '$lib/web/action';
import type { PageServerLoad } from './$types';

/** One need with what still waits on it. */
interface Group {
	challenge: ProposalRow['challenge'];
	bureau: ProposalRow['bureau'];
	submitted: number;
	shortlisted: number;
	/** The earliest day by which somebody owes an answer. */
	dueAt: string | undefined;
}

function group(rows: readonly ProposalRow[]): Group[] {
	const groups = new Map<string, Group>();
	for (const row of rows) {
		const { challenge, bureau } = row;
		const known = groups.get(challenge.id);
		const entry = known ?? { challenge, bureau, submitted: 0, shortlisted: 0, dueAt: undefined };
		if (row.status === 'shortlisted') entry.shortlisted += 1;
		else entry.submitted += 1;
		const due = row.nextSteps[0]?.dueAt;
		if (due && (!entry.dueAt || due < entry.dueAt)) entry.dueAt = due;
		groups.set(challenge.id, entry);
	}
	return [...groups.values()].sort((a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~'));
}

export const load: PageServerLoad = async ({ locals, url }) => {
	const cursor = url.searchParams.get('cursor') ?? undefined;
	const page = await orError(
		locals.api.proposal.received({ statuses: ['submitted', 'shortlisted'], limit: 200, cursor })
	);
	return { groups: group(page.items), nextCursor: page.nextCursor };
};
