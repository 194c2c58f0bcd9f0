import { z } from 'zod';
import { actorId } from '../../domain/shared/actor.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { EventType } from '../../domain/shared/event-types.ts';
import { typedText } from '../../domain/shared/lang-text.ts';
import { canTaxonomy } from '../../domain/taxonomy/policy.ts';
import { settleText } from '../../domain/shared/settle-texts.ts';
import {
	TAXONOMY_KINDS,
	taxonomyTermSchema,
	termCodeSchema,
	type TaxonomyTerm
} from '../../domain/taxonomy/taxonomy.ts';
import { eventOf, type Ctx } from '../services.ts';
import { termId } from './seed-taxonomy.ts';
import { taxonomySpec } from './taxonomy-collection.ts';
import { forgetTerms, toTermView } from './taxonomy-queries.ts';

const { name, synonyms } = taxonomyTermSchema.shape;
const key = { kind: z.enum(TAXONOMY_KINDS), code: termCodeSchema };
const version = z.number().int().min(1);

export const createTermInput = z.object({ ...key, name, synonyms: synonyms.default([]) });
export const updateTermInput = z.object({
	...key,
	version,
	name: typedText(120),
	synonyms: synonyms.default([])
});
export const retireTermInput = z.object({ ...key, version, retired: z.boolean() });

/** Adds a term. @throws AppError `forbidden`, `conflict` with reason `duplicate` when the code is taken */
export async function createTerm(ctx: Ctx, input: z.infer<typeof createTermInput>) {
	if (!canTaxonomy(ctx.actor, 'create')) throw new AppError('forbidden');
	const id = termId(input.kind, input.code);
	const now = ctx.now();
	const event = eventOf(ctx, actorId(ctx.actor), 'taxonomy.created', { kind: 'taxonomy', id, version: 1 });
	const draft = { ...input, id, name: ctx.text.complete(input.name), retired: false };
	const stored = await ctx.storage
		.collection(taxonomySpec)
		.insert({ ...draft, createdAt: now, updatedAt: now }, [event])
		.catch((thrown: unknown) => {
			if (!(thrown instanceof AppError) || thrown.reason !== 'duplicate') throw thrown;
			throw new AppError('conflict', { reason: 'duplicate', fields: { code: 'duplicate' } });
		});
	forgetTerms(ctx.storage);
	return toTermView(stored);
}

/** Renames a term or changes its synonyms; its code stays, since items carry it. @throws AppError `forbidden`, `conflict` */
export async function updateTerm(ctx: Ctx, input: z.infer<typeof updateTermInput>) {
	if (!canTaxonomy(ctx.actor, 'update')) throw new AppError('forbidden');
	const { name, synonyms } = input;
	return change(ctx, input, 'taxonomy.updated', ({ name: before }) => ({
		name: settleText(name, before, (text) => ctx.text.complete(text)),
		synonyms
	}));
}

/** Takes a term out of use, or back into it; old items keep it. @throws AppError `forbidden`, `conflict` */
export async function retireTerm(ctx: Ctx, input: z.infer<typeof retireTermInput>) {
	if (!canTaxonomy(ctx.actor, 'retire')) throw new AppError('forbidden');
	const { retired } = input;
	return change(ctx, input, retired ? 'taxonomy.retired' : 'taxonomy.restored', () => ({ retired }));
}

async function change(
	ctx: Ctx,
	{ kind, code, version }: Pick<z.infer<typeof retireTermInput>, 'kind' | 'code' | 'version'>,
	type: EventType,
	changes: (stored: TaxonomyTerm) => Partial<TaxonomyTerm>
) {
	const terms = ctx.storage.collection(taxonomySpec);
	const stored = await terms.get(termId(kind, code));
	if (stored.version !== version)
		throw new AppError('conflict', { reason: 'version', detail: { current: toTermView(stored) } });
	const aggregate = { kind: 'taxonomy', id: stored.id, version: version + 1 };
	const event = eventOf(ctx, actorId(ctx.actor), type, aggregate);
	const saved = await terms.replace({ ...stored, ...changes(stored), updatedAt: ctx.now() }, version, [
		event
	]);
	forgetTerms(ctx.storage);
	return toTermView(saved);
}
