import { describe, expect, it } from 'vitest';
import { emptyChallengeContent, type ChallengeContent } from '../challenge/challenge.ts';
import type { GateResult } from './explanation.ts';
import { unknownFacts } from './facts-fixtures.ts';
import type { SolutionFacts } from './facts.ts';
import { checkGates } from './gates.ts';

const facts: SolutionFacts = { ...unknownFacts, verification: 'verified' };
const content = (over: Partial<ChallengeContent['constraints']> = {}) => {
	const empty = emptyChallengeContent();
	return { ...empty, constraints: { ...empty.constraints, ...over } };
};
const result = (gate: GateResult['gate'], over: Partial<SolutionFacts>, need = content()) =>
	checkGates({ organisationId: 'bureau-1', content: need }, { ...facts, ...over }).find(
		(one) => one.gate === gate
	)?.result;

describe('gates', () => {
	it('ask about the supplier', () => {
		expect(result('eligibility', {})).toBe('pass');
		expect(result('eligibility', { verification: 'unverified' })).toBe('unknown');
		expect(result('eligibility', { verification: 'refused' })).toBe('fail');
		expect(result('conflict-of-interest', {})).toBe('unknown');
		expect(result('conflict-of-interest', { organisationId: 'bureau-1' })).toBe('fail');
	});

	it('ask where data may stay', () => {
		const need = content({ dataLocations: ['hong-kong'] });
		expect(result('data-residency', {})).toBe('pass');
		expect(result('data-residency', {}, need)).toBe('unknown');
		expect(result('data-residency', { dataLocations: ['hong-kong', 'overseas'] }, need)).toBe('pass');
		expect(result('data-residency', { dataLocations: ['overseas'] }, need)).toBe('fail');
	});

	it('ask for a security certificate above unclassified', () => {
		const need = content({ security: 'restricted' });
		expect(result('security', {})).toBe('pass');
		expect(result('security', {}, need)).toBe('unknown');
		expect(result('security', { certifications: ['iso-27001'] }, need)).toBe('pass');
		expect(result('security', { certifications: ['iso-9001'] }, need)).toBe('fail');
	});

	it('never take unknown use of AI for harmless', () => {
		expect(result('ai-risk', {})).toBe('unknown');
		expect(result('ai-risk', { usesAi: false })).toBe('pass');
		expect(result('ai-risk', { usesAi: true })).toBe('unknown');
		expect(result('ai-risk', { usesAi: true, certifications: ['iso-42001'] })).toBe('pass');
	});
});
