import { askedTexts } from '../../src/lib/domain/matching/asked-text.ts';
import { challengesSpec } from '../../src/lib/server/challenge/challenge-collection.ts';
import { rankNeed } from '../../src/lib/server/matching/rank-need.ts';
import { embedCached } from '../../src/lib/server/matching/vectors/embed-cached.ts';
import { embedNow } from '../../src/lib/server/matching/vectors/embed-now.ts';
import { estimateMeans } from '../../src/lib/server/matching/vectors/estimate-means.ts';
import { projectSome, sideToProject } from '../../src/lib/server/matching/vectors/reproject.ts';
import { meansSpec } from '../../src/lib/server/matching/vectors/vector-collections.ts';
import type { Ctx } from '../../src/lib/server/services.ts';
import { solutionsSpec } from '../../src/lib/server/solution/solution-collection.ts';

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
	const solutions = await idsOf(ctx);
	const whole = solutions.length <= WHOLE;
	const ids = whole ? solutions : await bestByWords(ctx);
	let told = 0;
	await embedNow(ctx, 'solution', ids, (done, total) => {
		if (performance.now() - told < 10_000) return;
		told = performance.now();
		say(`  vectors: ${done} of ${total} solutions`);
	});
	const { model } = await embedder.health();
	const asked = await embedAll(ctx, model);
	await estimateMeans({ ...ctx, embedder }, model);
	for (;;) {
		const [means] = (await ctx.storage.collection(meansSpec).list({ limit: 1 })).items;
		const side = means && sideToProject(means);
		if (!side) break;
		await projectSome(ctx, means, side);
	}
	return `${ids.length} solutions${whole ? '' : ` (the ${BEST} best by words)`}, ${asked} texts of needs`;
}

async function idsOf(ctx: Ctx): Promise<string[]> {
	const ids: string[] = [];
	for await (const { id } of ctx.storage.collection(solutionsSpec).scan()) ids.push(id);
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

async function embedAll(ctx: Ctx, model: string): Promise<number> {
	const texts: string[] = [];
	for await (const { content } of ctx.storage.collection(challengesSpec).scan())
		texts.push(...askedTexts(content).map(({ text }) => text));
	for (let at = 0; at < texts.length; at += BATCH)
		await embedCached(ctx, ctx.embedder!, 'query', texts.slice(at, at + BATCH), model);
	return texts.length;
}
