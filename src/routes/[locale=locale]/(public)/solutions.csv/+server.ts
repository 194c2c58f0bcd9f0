import { hongKongDay } from '$lib/domain/shared/hong-kong-day';
import { pickText } from '$lib/domain/shared/lang-text';
import { listCsv, named, several } from '$lib/web/list-csv';
import { solutionListQuery } from '$lib/web/public-lists';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
	const query = solutionListQuery(event.url);
	return listCsv(event, 'solutions', {
		ask: (paging) => event.locals.api.solution.publicList({ ...query, ...paging }),
		columns: (t, names) => [
			['supplier', (row) => pickText(row.supplier.name, t.locale).text],
			['technologies', (row) => named(names.technology, row.technologies)],
			['areas', (row) => named(names.area, row.areas)],
			['trl', (row) => row.trl],
			[
				'deployment',
				(row) => several(row.deploymentModels.map((model) => t.dynamic(`vocab.deployment.${model}`)))
			],
			[
				'certifications',
				(row) => several(row.certifications.map((one) => t.dynamic(`vocab.certification.${one}`)))
			],
			['listed', (row) => (row.listedAt ? hongKongDay(row.listedAt) : '')]
		]
	});
};
