import { hongKongDay } from '$lib/domain/shared/hong-kong-day';
import { pickText } from '$lib/domain/shared/lang-text';
import { statusText } from '$lib/ui/shared/status-text';
import { listCsv, named } from '$lib/web/list-csv';
import { challengeListQuery } from '$lib/web/public-lists';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const query = challengeListQuery(event.url);
	return listCsv(event, 'challenges', {
		ask: (paging) => event.locals.api.challenge.publicList({ ...query, ...paging }),
		columns: (t, names) => [
			['status', (row) => statusText(t, 'challenge', row.status, row.closing)],
			['bureau', (row) => pickText(row.bureau.name, t.locale).text],
			['technologies', (row) => named(names.technology, row.technologies)],
			['areas', (row) => named(names.area, row.areas)],
			['budgetMin', (row) => row.budget?.min],
			['budgetMax', (row) => row.budget?.max],
			['published', (row) => (row.publishedAt ? hongKongDay(row.publishedAt) : '')],
			['due', (row) => row.proposalsDue]
		]
	});
};
