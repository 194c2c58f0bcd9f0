import { expect, it } from 'vitest';
import { emptyChallengeContent } from '../../domain/challenge/challenge.ts';
import { combineCriteria } from '../../domain/matching/combine.ts';
import { capability } from '../../domain/matching/criteria/capability.ts';
import { delivery } from '../../domain/matching/criteria/delivery.ts';
import { governance } from '../../domain/matching/criteria/governance.ts';
import { maturity } from '../../domain/matching/criteria/maturity.ts';
import { problemFit } from '../../domain/matching/criteria/problem-fit.ts';
import { trialEvidence } from '../../domain/matching/criteria/trial-evidence.ts';
import { explain } from '../../domain/matching/explain.ts';
import { unknownFacts as nothing } from '../../domain/matching/facts-fixtures.ts';
import type { SolutionFacts } from '../../domain/matching/facts.ts';
import { checkGates } from '../../domain/matching/gates.ts';
import type { Scored } from '../../domain/matching/score.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/weights.ts';
import { messages as en } from '../../i18n/en/index.ts';
import { createTranslator } from '../../i18n/index.ts';
import { messages as sc } from '../../i18n/sc/index.ts';
import { messages as tc } from '../../i18n/tc/index.ts';
import { askedWords } from './asked-words.ts';
import { matchWords } from './match-words.ts';

const NAMES = { technology: { drones: 'Drones' }, area: { drainage: 'Drainage' } };
const NOW = '2026-11-23T00:00:00.000Z';
/** Everything stated, and all of it wrong. */
const wrong: SolutionFacts = {
	...nothing,
	verification: 'refused',
	technologies: ['iot'],
	areas: ['health'],
	trl: 1,
	otherReferences: 1,
	deploymentModels: ['on-premises'],
	dataLocations: ['overseas'],
	certifications: ['iso-9001'],
	languages: ['en'],
	trialPrice: 1_000_000,
	capacity: 1,
	activeTrials: 1,
	weeksToStart: 52,
	usesAi: true,
	evidence: 1,
	pastTrials: [{ decision: 'stop', achieved: 0, closedAt: NOW }]
};
const right: SolutionFacts = {
	...wrong,
	organisationId: 'bureau-1',
	verification: 'verified',
	technologies: ['drones'],
	certifications: ['iso-27001', 'iso-42001'],
	dataLocations: ['hong-kong']
};
const need = {
	...emptyChallengeContent(),
	capabilities: [
		{ text: { en: 'Find silt' }, must: true },
		{ text: { en: 'Fly' }, technology: 'drones', must: false }
	],
	technologies: ['drones'],
	areas: ['drainage'],
	constraints: {
		...emptyChallengeContent().constraints,
		dataLocations: ['hong-kong' as const],
		deploymentModels: ['government-cloud' as const],
		certifications: ['iso-27001' as const],
		security: 'restricted' as const,
		languages: ['tc' as const]
	},
	budget: { min: 0, max: 100 },
	trialStart: '2026-12-01'
};

function explained(facts: SolutionFacts, coverage: number | null) {
	const criteria = [
		problemFit({ via: 'across', fit: 0.5 }, facts === nothing ? 'awaited' : 0.3),
		problemFit(coverage === null ? undefined : { via: 'same', fit: 0.5 }),
		capability(need, facts, [coverage, coverage]),
		maturity(need, facts),
		trialEvidence(facts, NOW, 0.1),
		governance(need, facts),
		delivery(need, facts, NOW)
	];
	const gates = checkGates({ organisationId: 'bureau-1', content: need }, facts);
	const scored = { id: 'one', criteria, gates, ...combineCriteria(criteria, DEFAULT_WEIGHTS) };
	return explain('need', scored as unknown as Scored, DEFAULT_WEIGHTS, undefined, {});
}

it('has words in three languages for whatever an explanation says, with its values in them', () => {
	const translators = [createTranslator('en', en), createTranslator('tc', tc), createTranslator('sc', sc)];
	const asked = askedWords(need.capabilities, NAMES, 'en');
	const all = [explained(nothing, null), explained(wrong, 0), explained(right, 0.5)];
	const improve = new Set<string>();
	for (const { criteria, gates, missing, questions, improvements } of all) {
		const notes = [
			...criteria.flatMap(({ reasons }) => reasons.map((one) => ['reason', one] as const)),
			...gates.map(({ reason, values }) => ['gate-reason', { key: reason, values }] as const),
			...[...missing, ...questions].map((one) => ['', one] as const),
			...improvements.map((one) => ['improve', one] as const)
		];
		for (const [group, note] of notes)
			for (const t of translators) {
				const key = group ? `match.${group}.${note.key}` : `match.${note.key}`;
				expect(t.dynamic(key, {}, 'none'), key).not.toBe('none');
				expect(matchWords(t, group, note, asked), key).not.toMatch(/[{}]/);
			}
		for (const { key } of improvements) improve.add(key);
	}
	expect(improve.size).toBeGreaterThan(3);
});

it('has words for every improvement that there can be', () => {
	const parts = [explained(wrong, 0)].flatMap(({ criteria }) => criteria.flatMap(({ reasons }) => reasons));
	const keys = parts
		.map(({ key }) => key)
		.filter((key) => !/words|meaning|past-trials|-technology/.test(key));
	for (const key of [...keys, 'security-certificate']) expect(Object.keys(en.match.improve)).toContain(key);
});

it('says which technologies and areas are meant, by their names', () => {
	const t = createTranslator('en', en);
	const asked = askedWords(need.capabilities, NAMES, 'en');
	const words = (of: ReturnType<typeof explained>) => {
		const reasons = of.criteria.flatMap(({ reasons }) => reasons);
		return [
			...reasons.map((one) => matchWords(t, 'reason', one, asked)),
			...of.missing.map((one) => matchWords(t, '', one, asked))
		];
	};
	expect(words(explained(right, 0.5))).toContain('Names Drones, the technology asked for: Fly');
	expect(words(explained(wrong, 0))).toEqual(
		expect.arrayContaining([
			'Technologies: 0 of the 1 named; it lacks Drones',
			'Application areas: 0 of the 1 named; it lacks Drainage'
		])
	);
	// Nobody knows what it uses: all that is asked would be new.
	const unknown = explained(nothing, 1).criteria.flatMap(({ reasons }) => reasons);
	const advice = unknown.map((one) => matchWords(t, 'improve', one, asked));
	expect(advice).toEqual(expect.arrayContaining(['If it uses Drones', 'If it works in Drainage']));
});
