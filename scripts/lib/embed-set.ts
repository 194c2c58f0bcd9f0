import { challengesSpec } from '../../src/lib/server/challenge/challenge-collection.ts';
import { rankNeeds } from '../../src/lib/server/matching/rank-for-solution.ts';
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

/** Documents up to this many are embedded whole; of more, the best candidates by words. */
const WHOLE = 2500;
/** Candidates a query then, best first. */
const BEST = 40;
const BATCH = 64;

/**
 * Waits for every vector that ranking a set needs: the solutions' passages, what the needs ask, and in reverse, where
 * needs are what is looked for, their passages as well.
 * @param reverse queries are solutions and documents needs
 * @returns how many were used, for the report
 */
export async function embedSet(ctx: Ctx, say: (line: string) => void, reverse = false): Promise<string> {
	const { embedder } = ctx;
	if (!embedder) return 'none';
	const all = { solutions: await idsOf(ctx, solutionsSpec), needs: await idsOf(ctx, challengesSpec) };
	const whole = (reverse ? all.needs : all.solutions).length <= WHOLE;
	const best = whole ? undefined : await bestByWords(ctx, reverse);
	const solutions = reverse ? all.solutions : (best ?? all.solutions);
	const needs = reverse ? (best ?? all.needs) : all.needs;
	await embedNow(ctx, 'solution', solutions, telling('solutions', say));
	if (reverse) await embedNow(ctx, 'need', needs, telling('needs', say));
	const { model } = await embedder.health();
	for (let at = 0; at < needs.length; at += BATCH)
		await embedAsked({ ...ctx, embedder }, needs.slice(at, at + BATCH), model);
	await estimateMeans({ ...ctx, embedder }, model);
	for (;;) {
		const [means] = (await ctx.storage.collection(meansSpec).list({ limit: 1 })).items;
		const side = means && sideToProject(means);
		if (!side) break;
		await projectSome(ctx, means, side);
	}
	const part = (of: readonly string[]) => (of === best ? ` (the ${BEST} best by words)` : '');
	return `${solutions.length} solutions${part(solutions)}, ${needs.length} needs${part(needs)}`;
}

function telling(what: string, say: (line: string) => void) {
	let told = 0;
	return (done: number, total: number) => {
		if (performance.now() - told < 10_000) return;
		told = performance.now();
		say(`  vectors: ${done} of ${total} ${what}`);
	};
}

async function idsOf<T extends Aggregate>(ctx: Ctx, spec: CollectionSpec<T>): Promise<string[]> {
	const ids: string[] = [];
	for await (const { id } of ctx.storage.collection(spec).scan()) ids.push(id);
	return ids;
}

async function bestByWords(ctx: Ctx, reverse: boolean): Promise<string[]> {
	const words = { ...ctx, embedder: undefined };
	const best = new Set<string>();
	if (reverse) {
		for await (const solution of ctx.storage.collection(solutionsSpec).scan())
			for (const { challengeId } of (await rankNeeds(words, solution)).slice(0, BEST)) best.add(challengeId);
	} else {
		for await (const challenge of ctx.storage.collection(challengesSpec).scan())
			for (const { id } of (await rankNeed(words, challenge)).scored.slice(0, BEST)) best.add(id);
	}
	return [...best];
}
