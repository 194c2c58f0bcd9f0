import { listQuery } from './list-query.ts';

const FACETS = ['status', 'department', 'area', 'technology'] as const;
const SORTS = ['relevance', 'newest', 'deadline', 'budget'] as const;

/** What the public list of needs and its CSV take from their address: the download is what the page shows. */
export const challengeListQuery = (url: URL) => ({
	...listQuery(url, { facets: FACETS, sorts: SORTS }),
	open: url.searchParams.has('open')
});
