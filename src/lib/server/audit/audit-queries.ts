import { z } from 'zod';
import { subjectOf, type AuditEntry } from '../../domain/audit/audit.ts';
import { AUDITED_KINDS } from '../../domain/audit/policy.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { LangText } from '../../domain/shared/lang-text.ts';
import { cursorInput, pageOf } from '../page-input.ts';
import type { Ctx } from '../services.ts';
import { where, type Page } from '../storage/port.ts';
import { readAuditedItem, type AuditedItem } from './audited-item.ts';
import { auditSpec } from './audit-collection.ts';
import { describePeople, type ActedBy } from './describe-people.ts';

export const itemTrailInput = z.object({
	kind: z.enum(AUDITED_KINDS),
	id: idSchema,
	limit: z.number().int().min(1).max(200).default(100),
	cursor: cursorInput
});

export interface AuditView {
	id: string;
	type: string;
	at: string;
	by: ActedBy;
	version: number;
	from?: string;
	to?: string;
	reason?: string;
	reasonCode?: string;
	fields?: string[];
	about?: LangText[];
	decision?: string;
	count: number;
}

function toAuditView(entry: AuditEntry, by: ActedBy): AuditView {
	return {
		id: entry.id,
		type: entry.type,
		at: entry.at,
		by,
		version: entry.itemVersion,
		...(entry.from ? { from: entry.from } : {}),
		...(entry.to ? { to: entry.to } : {}),
		...(entry.reason ? { reason: entry.reason } : {}),
		...(entry.reasonCode ? { reasonCode: entry.reasonCode } : {}),
		...(entry.fields ? { fields: entry.fields } : {}),
		...(entry.about ? { about: entry.about } : {}),
		...(entry.decision ? { decision: entry.decision } : {}),
		count: entry.count
	};
}

/**
 * What happened to an item, newest first, for those who may read the whole of it.
 * @throws AppError `not-found` for everybody else
 */
export async function itemTrail(
	ctx: Ctx,
	input: z.infer<typeof itemTrailInput>
): Promise<Page<AuditView> & { item: AuditedItem }> {
	const item = await readAuditedItem(ctx, input.kind, input.id);
	if (!item) throw new AppError('not-found');
	const page = await ctx.storage.collection(auditSpec).list({
		filter: where.contains('subjects', subjectOf(input.kind, input.id)),
		sort: 'newest',
		...pageOf(input)
	});
	const people = await describePeople(
		ctx,
		page.items.map((entry) => entry.by)
	);
	const items = page.items.map((entry) => toAuditView(entry, people[entry.by] ?? {}));
	return { item, items, ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}) };
}
