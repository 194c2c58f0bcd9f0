import { describe, expect, it } from 'vitest';
import { challengeContentSchema, emptyChallengeContent } from '../../../domain/challenge/challenge.ts';
import { emptySolutionContent, solutionContentSchema } from '../../../domain/solution/solution.ts';
import { shippedTerms } from '../../../domain/taxonomy/terms/index.ts';
import { TRIAL_DECISIONS, TRIAL_STATUSES } from '../../../domain/trial/trial.ts';
import { sampleData } from './index.ts';

const codes = (kind: keyof typeof shippedTerms) => new Set(shippedTerms[kind].map((term) => term.code));
const keys = (rows: readonly { key: string }[]) => new Set(rows.map((row) => row.key));

describe('the sample lab', () => {
	it('is as large and as varied as a lab', () => {
		expect(sampleData.challenges.length).toBeGreaterThanOrEqual(24);
		expect(sampleData.solutions.length).toBeGreaterThanOrEqual(60);
		expect(sampleData.trials.length).toBeGreaterThanOrEqual(12);
		expect(new Set(sampleData.trials.map((trial) => trial.status))).toEqual(new Set(TRIAL_STATUSES));
		const decisions = sampleData.trials.flatMap(({ decision }) => (decision ? [decision.kind] : []));
		expect(new Set(decisions)).toEqual(new Set(TRIAL_DECISIONS));
	});
	it('has content that the product accepts, with terms that exist', () => {
		const [departments, areas, technologies] = [codes('department'), codes('area'), codes('technology')];
		for (const challenge of sampleData.challenges) {
			const content = challengeContentSchema.parse({ ...emptyChallengeContent(), ...challenge.content });
			expect(departments.has(challenge.department), challenge.department).toBe(true);
			for (const area of content.areas) expect(areas.has(area), area).toBe(true);
			for (const technology of content.technologies)
				expect(technologies.has(technology), technology).toBe(true);
		}
		for (const solution of sampleData.solutions) {
			const content = solutionContentSchema.parse({ ...emptySolutionContent(), ...solution.content });
			for (const area of content.areas) expect(areas.has(area), area).toBe(true);
			for (const technology of content.technologies)
				expect(technologies.has(technology), technology).toBe(true);
		}
	});
	it('names only things that are there, each once', () => {
		const [challenges, solutions, suppliers] = [
			keys(sampleData.challenges),
			keys(sampleData.solutions),
			keys(sampleData.suppliers)
		];
		expect(challenges.size).toBe(sampleData.challenges.length);
		expect(solutions.size).toBe(sampleData.solutions.length);
		for (const solution of sampleData.solutions)
			expect(suppliers.has(solution.supplier), solution.key).toBe(true);
		for (const item of [...sampleData.proposals, ...sampleData.trials]) {
			expect(challenges.has(item.challenge), item.challenge).toBe(true);
			expect(solutions.has(item.solution), item.solution).toBe(true);
		}
	});
});
