import { error } from '@sveltejs/kit';
import { AUDITED_KINDS, type AuditedKind } from '$lib/domain/audit/policy';
import { orError } from '$lib/web/action';
import type { PageServerLoad } from './$types';

const isAudited = (kind: string): kind is AuditedKind => (AUDITED_KINDS as readonly string[]).includes(kind);

export const load: PageServerLoad = async ({ locals, params, url }) => {
	if (!isAudited(params.kind)) error(404, { message: 'not-found' });
	const cursor = url.searchParams.get('cursor') ?? undefined;
	return { trail: await orError(locals.api.audit.ofItem({ kind: params.kind, id: params.id, cursor })) };
};
