import type { RouterInputs } from '../server/trpc/app-router.ts';
import { orError } from './action.ts';
import { handsTo } from './hands-to.ts';
import { unchecked } from './unchecked.ts';

type ListInput = RouterInputs['organisation']['list'];

/** What the lists of organisations show, for administrators and for coordinators. */
export async function loadOrganisations({ locals, url }: { locals: App.Locals; url: URL }) {
	const query = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''));
	const { kind, verification, q: text, cursor, requests } = query;
	const input: ListInput = unchecked({ kind, verification, text, cursor });
	const [organisations, joinRequests, departments] = await Promise.all([
		orError(locals.api.organisation.list(input)),
		orError(locals.api.organisation.joinRequests({ limit: 20, cursor: requests })),
		orError(locals.api.taxonomy.list({ kind: 'department' }))
	]);
	return { organisations, joinRequests, departments };
}

export const organisationsActions = {
	bureau: handsTo((api, input) => api.organisation.createBureau(input)),
	settle: handsTo((api, input) => api.organisation.settleJoinRequest(input))
};
