import { challengesSpec } from '../../src/lib/server/challenge/challenge-collection.ts';
import { rankNeed } from '../../src/lib/server/matching/rank-need.ts';
import { embedAsked } from '../../src/lib/server/matching/vectors/embed-asked.ts';
import { embedNow } from '../../src/lib/server/matching/vectors/embed-now.ts';
import { estimateMeans } from '../../src/lib/server/matching/vectors/estimate-means.ts';
import { projectSome, sideToProject } from '../../src/lib/server/matching/vectors/reproject.ts';
import { meansSpec } from '../../src/lib/server/matching/vectors/vector-collections.ts';
import type { Ctx } from '../../src/lib/server/services.ts';
import { solutionsSpec } from '../../src/lib/server/solution/solution-collection.ts';
import type { Aggregate } from '../../src/lib/domain/shared/aggregate.ts';
import type { CollectionSpec } from '../../src/lib/server/storage/port.ts';

/** A catalogue up to this size is embedded whole; of a larger one the best candidates by words. */
const WHOLE = 2500;
/** Candidates a need then, best first. */
const BEST = 40;
const BATCH = 64;

/**
 * Waits for every vector that ranking a set needs: what the needs ask, and the solutions' passages.
 * @returns how many were used, for the report
 */
export async function embedSet(ctx: Ctx, say: (line: string) => void): Promise<string> {
	const { embedder } = ctx;
	if (!embedder) return 'none';
	const solutions = await idsOf(ctx, solutionsSpec);
	const whole = solutions.length <= WHOLE;
	const ids = whole ? solutions : await bestByWords(ctx);
	let told = 0;
	await embedNow(ctx, 'solution', ids, (done, total) => {
		if (performance.now() - told < 10_000) return;
		told = performance.now();
		say(`  vectors: ${done} of ${total} solutions`);
	});
	const { model } = await embedder.health();
	const needs = await idsOf(ctx, challengesSpec);
	for (let at = 0; at < needs.length; at += BATCH)
		await embedAsked({ ...ctx, embedder }, needs.slice(at, at + BATCH), model);
	await estimateMeans({ ...ctx, embedder }, model);
	for (;;) {
		const [means] = (await ctx.storage.collection(meansSpec).list({ limit: 1 })).items;
		const side = means && sideToProject(means);
		if (!side) break;
		await projectSome(ctx, means, side);
	}
	return `${ids.length} solutions${whole ? '' : ` (the ${BEST} best by words)`}, ${needs.length} needs`;
}

async function idsOf<T extends Aggregate>(ctx: Ctx, spec: CollectionSpec<T>): Promise<string[]> {
	const ids: string[] = [];
	for await (const { id } of ctx.storage.collection(spec).scan()) ids.push(id);
	return ids;
}

async function bestByWords(ctx: Ctx): Promise<string[]> {
	const best = new Set<string>();
	for await (const challenge of ctx.storage.collection(challengesSpec).scan()) {
		const { scored } = await rankNeed({ ...ctx, embedder: undefined }, challenge);
		for (const { id } of scored.slice(0, BEST)) best.add(id);
	}
	return [...best];
}
