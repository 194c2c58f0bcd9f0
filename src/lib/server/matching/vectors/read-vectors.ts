import { canSeeVectors } from '../../../domain/matching/policy.ts';
import { AppError } from '../../../domain/shared/error.ts';
import type { Ctx } from '../../services.ts';
import { readVectorProgress, type VectorProgress } from './vector-progress.ts';

/** How far the background is with vectors; null without an embedder. @throws AppError `forbidden` */
export async function readVectors(ctx: Ctx): Promise<VectorProgress | null> {
	if (!canSeeVectors(ctx.actor)) throw new AppError('forbidden');
	return (await readVectorProgress(ctx)) ?? null;
}
