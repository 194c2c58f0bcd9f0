import { challengesSpec } from '../../challenge/challenge-collection.ts';
import type { Services } from '../../services.ts';
import { solutionsSpec } from '../../solution/solution-collection.ts';
import { isMatchable, isSuggestable } from '../build-profile.ts';
import type { Side } from '../statistics.ts';
import { needPassages, solutionPassages, type HashedPassage } from './item-passages.ts';

/** Aggregate kinds of the items and of what is written when they get vectors, by side. */
export const ITEM_KIND: Record<Side, string> = {
	solution: 'solution',
	need: 'challenge'
};
export const VECTORS_KIND: Record<Side, 'solution-vectors' | 'need-vectors'> = {
	solution: 'solution-vectors',
	need: 'need-vectors'
};

/** Passages of those of the items that have vectors: listed solutions, needs that take proposals. */
export async function readPassages(
	{ storage, text }: Pick<Services, 'storage' | 'text'>,
	side: Side,
	ids: readonly string[]
): Promise<Map<string, HashedPassage[]>> {
	if (side === 'solution') {
		const items = await storage.collection(solutionsSpec).getMany(ids);
		return new Map(items.filter(isSuggestable).map((one) => [one.id, solutionPassages(text, one)]));
	}
	const items = await storage.collection(challengesSpec).getMany(ids);
	return new Map(items.filter(isMatchable).map((one) => [one.id, needPassages(text, one)]));
}

/** Ids of every item that has vectors. */
export async function* itemsWithVectors(
	{ storage }: Pick<Services, 'storage'>,
	side: Side
): AsyncIterable<string> {
	if (side === 'solution') {
		for await (const one of storage.collection(solutionsSpec).scan()) if (isSuggestable(one)) yield one.id;
	} else {
		for await (const one of storage.collection(challengesSpec).scan()) if (isMatchable(one)) yield one.id;
	}
}
