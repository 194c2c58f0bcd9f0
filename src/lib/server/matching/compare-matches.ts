import { z } from 'zod';
import { compareExplanations, type ComparedCriterion } from '../../domain/matching/compare.ts';
import { explain } from '../../domain/matching/explain.ts';
import type { Explanation } from '../../domain/matching/explanation.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { challengeForMatch } from './match-store.ts';
import { matchingState } from './matching-state.ts';
import { quotesFor } from './quotes.ts';
import { readMatchList } from './read-match-list.ts';

export const compareMatchesInput = z.object({ challengeId: idSchema, a: idSchema, b: idSchema });

export interface MatchComparison {
	a: Explanation;
	b: Explanation;
	criteria: ComparedCriterion[];
}

/** Two candidates side by side, for the challenge's bureau and the lab. */
export async function compareMatches(
	ctx: Ctx,
	input: z.infer<typeof compareMatchesInput>
): Promise<MatchComparison> {
	const challenge = await challengeForMatch(ctx, input.challengeId, 'view-list');
	const { query, places, dismissed } = await readMatchList(ctx, challenge, [input.a, input.b]);
	const scored = [...places.ordered.map((one) => one.scored), ...dismissed];
	const solutions = await ctx.storage.collection(solutionsSpec).getMany([input.a, input.b]);
	const of = (id: string): Explanation => {
		const one = scored.find((candidate) => candidate.id === id);
		const solution = solutions.find((candidate) => candidate.id === id);
		if (!one || solution?.state.status !== 'listed') throw new AppError('not-found');
		const { statistics } = matchingState(ctx);
		const quotes = quotesFor(ctx.text, statistics, query, one, challenge, solution, ctx.locale);
		return explain(challenge.id, one, challenge.weights, places, quotes);
	};
	const [a, b] = [of(input.a), of(input.b)];
	return { a, b, criteria: compareExplanations(a, b) };
}
