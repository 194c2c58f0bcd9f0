import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryExplanation, arbitraryPolicy, arbitraryWeights } from './matching-arbitraries.ts';
import { placeCandidates, scoreElsewhere } from './places.ts';
import { rerank } from './rerank.ts';
import { DEFAULT_SLOTS } from './settings.ts';

describe('rerank', () => {
	const many = fc.sample(arbitraryExplanation, { numRuns: 300, seed: 7 }).map((one, i) => {
		const place = { ...one.place!, supplierId: `supplier-${i}`, exposure: i % 5 === 0 ? 0 : 2 };
		return { ...one, solutionId: `solution-${i}`, place };
	});
	const policy = { ...DEFAULT_SLOTS, needAreas: ['transport'] };

	it('depends on nothing but explanations, weights and policy', () => {
		fc.assert(
			fc.property(arbitraryWeights, arbitraryPolicy, (weights, any) => {
				const once = rerank(many, weights, any);
				expect(rerank(many.toReversed(), weights, any)).toEqual(once);
				expect(once.map(({ rank }) => rank)).toEqual(many.map((_, i) => i + 1));
			}),
			{ numRuns: 10 }
		);
	});

	it('gives the order back that the list was placed in, from the first part of it', () => {
		const weights = many[0]!.weights;
		const placed = placeCandidates(
			rerank(many, weights, policy).map(({ solutionId, score }) => {
				const { place, weak, gates, criteria } = many.find((one) => one.solutionId === solutionId)!;
				const elsewhere = scoreElsewhere(criteria, weights);
				return { ...place!, id: solutionId, score, elsewhere, weak, gates };
			}),
			policy
		);
		const ids = placed.ordered.map(({ id }) => id);
		const part = many.filter(({ solutionId }) => ids.indexOf(solutionId) < 60);
		expect(rerank(part, weights, policy).map(({ solutionId }) => solutionId)).toEqual(ids.slice(0, 60));
		expect(placed.ordered.some(({ id }) => placed.placeOf(id)?.slot)).toBe(true);
	});
});
