import { hongKongDay } from '$lib/domain/shared/hong-kong-day';
import { pickText } from '$lib/domain/shared/lang-text';
import { listCsv, named } from '$lib/web/list-csv';
import { outcomeListQuery } from '$lib/web/public-lists';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const query = outcomeListQuery(event.url);
	return listCsv(event, 'outcomes', {
		ask: (paging) => event.locals.api.outcome.publicList({ ...query, ...paging }),
		columns: (t, names) => [
			['decision', (row) => (row.decision ? t(`outcome.decisionText.${row.decision}`) : '')],
			['bureau', (row) => pickText(row.bureau, t.locale).text],
			['supplier', (row) => pickText(row.supplier, t.locale).text],
			['technologies', (row) => named(names.technology, row.technologies)],
			['areas', (row) => named(names.area, row.areas)],
			['published', (row) => (row.publishedAt ? hongKongDay(row.publishedAt) : '')]
		]
	});
};
