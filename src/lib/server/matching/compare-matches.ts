import { z } from 'zod';
import { compareExplanations, type ComparedCriterion } from '../../domain/matching/compare.ts';
import { explain } from '../../domain/matching/explain.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { readSuppliers } from '../solution/solution-store.ts';
import { challengeForMatch } from './match-store.ts';
import { toMatchRow, type MatchRow } from './match-views.ts';
import { matchingState } from './matching-state.ts';
import { quotesFor } from './quotes.ts';
import { readMatchList } from './read-match-list.ts';

export const compareMatchesInput = z.object({ challengeId: idSchema, a: idSchema, b: idSchema });

export interface MatchComparison {
	a: MatchRow;
	b: MatchRow;
	criteria: ComparedCriterion[];
}

/** Any two candidates side by side, however far down or put aside, for the challenge's bureau and the lab. */
export async function compareMatches(
	ctx: Ctx,
	input: z.infer<typeof compareMatchesInput>
): Promise<MatchComparison> {
	const challenge = await challengeForMatch(ctx, input.challengeId, 'view-list');
	const { query, places, dismissed, decisions } = await readMatchList(ctx, challenge, [input.a, input.b]);
	const scored = [...places.ordered.map((one) => one.scored), ...dismissed];
	const solutions = await ctx.storage.collection(solutionsSpec).getMany([input.a, input.b]);
	const supplierOf = await readSuppliers(
		ctx,
		solutions.map(({ organisationId }) => organisationId)
	);
	const of = (id: string): MatchRow => {
		const one = scored.find((candidate) => candidate.id === id);
		const solution = solutions.find((candidate) => candidate.id === id);
		if (!one || solution?.state.status !== 'listed') throw new AppError('not-found');
		const { statistics } = matchingState(ctx);
		const quotes = quotesFor(ctx.text, statistics, query, one, challenge, solution, ctx.locale);
		const explanation = explain(challenge.id, one, challenge.weights, places, quotes);
		return toMatchRow(solution, supplierOf(solution.organisationId), explanation, decisions.get(id));
	};
	const [a, b] = [of(input.a), of(input.b)];
	return { a, b, criteria: compareExplanations(a.explanation, b.explanation) };
}
