import {
	CHANNELS,
	isSound,
	isWord,
	type FieldCounts,
	type TextCounts
} from '../../../src/lib/domain/matching/channels.ts';
import { needQuery, type NeedQuery, type Spaces } from '../../../src/lib/domain/matching/need-query.ts';
import { scoreCandidate, type Candidate } from '../../../src/lib/domain/matching/score.ts';
import { DEFAULT_WEIGHTS } from '../../../src/lib/domain/matching/weights.ts';
import type { LangText } from '../../../src/lib/domain/shared/lang-text.ts';
import { FrequencyDelta } from '../../../src/lib/server/matching/frequencies.ts';
import { indexTexts } from '../../../src/lib/server/matching/packed-text.ts';
import { readText } from '../../../src/lib/server/matching/read-text.ts';
import { emptyStatistics, type Side } from '../../../src/lib/server/matching/statistics.ts';
import { createText } from '../../../src/lib/server/text/text.ts';
import type { Run } from './rank-set.ts';

export interface JudgedRow {
	id: string;
	lang: string;
	title?: string;
	text?: string;
}

/** A part of the word score, as what the matcher reads when it is left out. */
interface Part {
	name: string;
	need?(counts: TextCounts): TextCounts;
	solution?(counts: TextCounts): TextCounts;
	query?(query: NeedQuery): NeedQuery;
}

const eachField = (counts: TextCounts, change: (one: FieldCounts) => FieldCounts): TextCounts =>
	Object.fromEntries(
		CHANNELS.flatMap((channel) => (counts[channel] ? [[channel, change(counts[channel])]] : []))
	);

/** The title's words as words of the body. */
function untitled({ title, body, lengths }: FieldCounts): FieldCounts {
	const all = new Map(body);
	for (const [term, count] of title) all.set(term, (all.get(term) ?? 0) + count);
	return {
		title: new Map(),
		body: all,
		...(lengths ? { lengths: { title: 0, body: lengths.title + lengths.body } } : {})
	};
}

const terms = (keep: (term: string) => boolean) => (counts: TextCounts) =>
	eachField(counts, ({ title, body, lengths }) => ({
		title: new Map([...title].filter(([term]) => keep(term))),
		body: new Map([...body].filter(([term]) => keep(term))),
		...(lengths ? { lengths } : {})
	}));
const noGrams = terms((term) => isWord(term) || isSound(term));
const noSounds = terms((term) => !isSound(term));
const noGlosses = ({ gloss: _, ...own }: TextCounts): TextCounts => own;
const flatCurve = (query: NeedQuery): NeedQuery => ({
	...query,
	pairs: query.pairs.map((pair) => {
		const curve = { b: 0.75, k1: pair.pair.need === 'gloss' || pair.pair.solution === 'gloss' ? 0.6 : 1.2 };
		return { ...pair, vector: { ...pair.vector, curve } };
	})
});

export const PARTS: readonly Part[] = [
	{ name: 'need’s title × 5', need: (counts) => eachField(counts, untitled) },
	{ name: 'solution’s title × 4', solution: (counts) => eachField(counts, untitled) },
	{ name: 'length by the need’s size', query: flatCurve },
	{ name: 'characters and pairs', need: noGrams, solution: noGrams },
	{ name: 'sounds of names', need: noSounds, solution: noSounds },
	{ name: 'glosses', need: noGlosses, solution: noGlosses }
];

const LANG: Record<string, 'en' | 'tc' | 'sc'> = { en: 'en', 'zh-Hant': 'tc', 'zh-Hans': 'sc', zh: 'tc' };
const langText = (row: JudgedRow, value: string | undefined): LangText | undefined =>
	value ? { [LANG[row.lang] ?? 'en']: value } : undefined;

const NO_FACTS: Candidate['facts'] = {
	...{ organisationId: 'supplier', verification: 'unverified', technologies: [], areas: [] },
	...{ publicReferences: 0, otherReferences: 0, deploymentModels: [], dataLocations: [], certifications: [] },
	...{ languages: [], evidence: 0, activeTrials: 0, pastTrials: [] }
};
const NO_NEED = {
	organisationId: 'bureau',
	weights: DEFAULT_WEIGHTS,
	content: {
		...{ capabilities: [], technologies: [], areas: [], datasets: [] },
		constraints: { dataLocations: [], deploymentModels: [], certifications: [], languages: [] }
	}
};

/** Rankings of every text for every query: with all parts, then with each left out. */
export function rankWithout(documents: readonly JudgedRow[], queries: readonly JudgedRow[]): Run[] {
	const text = createText();
	const read = (row: JudgedRow) =>
		readText(text, { title: [langText(row, row.title)], body: [langText(row, row.text)] });
	const solutions = documents.map((row) => ({ id: row.id, counts: read(row) }));
	const needs = queries.map((row) => ({ id: row.id, counts: read(row) }));
	return [{ name: 'whole' } as Part, ...PARTS].map((part) => rank(solutions, needs, part));
}

interface Read {
	id: string;
	counts: TextCounts;
}

function rank(solutions: readonly Read[], needs: readonly Read[], part: Part): Run {
	const same = (counts: TextCounts) => counts;
	const candidates = solutions.map(({ id, counts }): Candidate => {
		return { id, facts: NO_FACTS, texts: indexTexts((part.solution ?? same)(counts)) };
	});
	const asked = needs.map(({ id, counts }) => ({ id, counts: (part.need ?? same)(counts) }));
	const spaces = spacesOf(
		candidates.map(({ texts }) => texts),
		asked.map(({ counts }) => indexTexts(counts))
	);
	const run: Run = new Map();
	for (const { id, counts } of asked) {
		const query = needQuery({ id, facts: NO_NEED, counts, capabilities: [] }, spaces);
		run.set(id, best((part.query ?? ((one: NeedQuery) => one))(query), candidates, spaces));
	}
	return run;
}

type Texts = ReturnType<typeof indexTexts>;

function spacesOf(solutions: readonly Texts[], needs: readonly Texts[]): Spaces {
	const statistics = emptyStatistics();
	const sides: [Side, readonly Texts[]][] = [
		['solution', solutions],
		['need', needs]
	];
	for (const [side, texts] of sides) {
		const counted = new FrequencyDelta();
		for (const one of texts) counted.count(one, 1);
		for (const channel of CHANNELS)
			statistics[channel].set(side, { folded: counted.terms[channel], totals: counted.totals[channel] });
	}
	return statistics;
}

const KEPT = 10;
const NOW = '2026-01-01T00:00:00.000Z';

function best(query: NeedQuery, candidates: readonly Candidate[], spaces: Spaces): string[] {
	const scored = candidates.map((candidate) => {
		return { id: candidate.id, fit: scoreCandidate(query, candidate, spaces, DEFAULT_WEIGHTS, NOW).fit };
	});
	const found = scored.filter(({ fit }) => fit > 0).sort((a, b) => b.fit - a.fit || (a.id < b.id ? -1 : 1));
	return found.slice(0, KEPT).map(({ id }) => id);
}
