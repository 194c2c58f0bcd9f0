import { loadMessages } from '$lib/i18n/load';
import { createTranslator } from '$lib/i18n';
import { hongKongDay } from '$lib/domain/shared/hong-kong-day';
import { pickText } from '$lib/domain/shared/lang-text';
import { csvResponse, listRows } from '$lib/web/csv';
import { challengeListQuery } from '$lib/web/challenge-list-query';
import { challengeTerms, termLabel } from '$lib/ui/challenge/terms';
import type { RequestHandler } from './$types';

/** The public list as it was searched and filtered, whole. */
export const GET: RequestHandler = async ({ locals, url, params }) => {
	const t = createTranslator(params.locale, await loadMessages(params.locale));
	const terms = challengeTerms(await locals.api.taxonomy.list({ retired: true }), params.locale);
	const query = challengeListQuery(url);
	const rows = listRows(
		(page, pageSize) => locals.api.challenge.publicList({ ...query, page, pageSize }),
		(row) => [
			row.reference,
			row.title?.pieces.map((piece) => piece.text).join('') ?? '',
			t(`status.challenge.${row.status}`),
			pickText(row.bureau.name, params.locale).text,
			row.areas.map((code) => termLabel(terms.areas, code)).join('; '),
			row.publishedAt ? hongKongDay(row.publishedAt) : '',
			row.proposalsDue ?? '',
			`${url.origin}/${params.locale}/challenges/${row.id}`
		],
		(sent) => t('challenge.csvCut', { sent: t.number(sent) })
	);
	const header = (
		['reference', 'title', 'status', 'bureau', 'areas', 'published', 'due', 'address'] as const
	).map((column) => t(`challenge.csv.${column}`));
	return csvResponse(`challenges-${params.locale}.csv`, header, rows);
};
