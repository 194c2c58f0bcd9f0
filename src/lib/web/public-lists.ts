import { listQuery } from './list-query.ts';

/* What each public list and its CSV take from their address: the download is what the page shows. */

const CHALLENGES = {
	facets: ['status', 'department', 'area', 'technology'],
	sorts: ['relevance', 'newest', 'deadline', 'budget']
} as const;
const SOLUTIONS = {
	facets: ['technology', 'area', 'trl', 'deployment', 'pricing', 'supplierType'],
	sorts: ['relevance', 'newest', 'trl']
} as const;
const OUTCOMES = {
	facets: ['decision', 'area', 'technology', 'department'],
	sorts: ['relevance', 'newest']
} as const;

export const challengeListQuery = (url: URL) => ({
	...listQuery(url, CHALLENGES),
	open: url.searchParams.has('open')
});
export const solutionListQuery = (url: URL) => listQuery(url, SOLUTIONS);
export const outcomeListQuery = (url: URL) => listQuery(url, OUTCOMES);
