import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellDay, cellInteger, cellList } from './cell-values.ts';
import { suggestMapping } from './import-fields.ts';
import { RowProblems } from './import-problem.ts';
import { readChallengeRow } from './read-challenge-row.ts';
import { readSolutionRow } from './read-solution-row.ts';
import { mapRow } from './row-texts.ts';
import { vocabularyOf } from './vocabulary.ts';

const at = '2026-01-01T00:00:00.000Z';
const term = (
	kind: 'technology' | 'area' | 'department',
	code: string,
	en: string,
	tc: string,
	synonyms: string[] = []
) => ({
	id: `${kind}_${code}`,
	version: 1,
	createdAt: at,
	updatedAt: at,
	kind,
	code,
	name: { en, tc },
	synonyms,
	retired: false
});
const vocabulary = vocabularyOf([
	term('technology', 'drones', 'Drones', '無人機', ['UAV']),
	term('area', 'transport', 'Transport and traffic', '交通運輸'),
	term('department', 'td', 'Transport Department', '運輸署')
]);
const detect = (text: string) => (/[\u4e00-\u9fff]/.test(text) ? ('tc' as const) : ('en' as const));
const solution = (cells: Record<string, string>) =>
	readSolutionRow(mapRow(7, cells, suggestMapping(Object.keys(cells), 'solutions')), vocabulary, detect);

describe('headings', () => {
	it('are recognised in three languages and with a language of their own', () => {
		expect(
			suggestMapping(['編號', '名稱', 'Title (EN)', 'Firm', 'Price from', 'colour'], 'solutions')
		).toEqual({
			編號: 'key',
			名稱: 'title',
			'Title (EN)': 'title.en',
			Firm: 'supplier',
			'Price from': 'trialMin'
		});
	});
	it('take each target once', () => {
		expect(Object.values(suggestMapping(['title', 'name', 'text'], 'challenges'))).toEqual([
			'title',
			'problem'
		]);
	});
});

describe('a row', () => {
	it('becomes content with terms found by name, code and synonym', () => {
		const read = solution({
			title: '巡檢無人機',
			text: 'Inspects bridges',
			technologies: 'UAV; 無人機',
			areas: '交通運輸',
			trl: '７',
			price_to: '80萬'
		});
		expect(read.rejected).toBe(false);
		expect(read.content).toMatchObject({
			title: { tc: '巡檢無人機' },
			summary: { en: 'Inspects bridges' },
			technologies: ['drones'],
			areas: ['transport'],
			trl: 7
		});
	});
	it('without a title goes in with a warning; without words it is rejected', () => {
		expect(solution({ text: 'only a text' })).toMatchObject({
			rejected: false,
			problems: [{ line: 7, reason: 'no-title', severity: 'warning' }]
		});
		expect(solution({ title: '', text: '  ' })).toMatchObject({
			rejected: true,
			problems: [{ reason: 'no-words', column: 'text' }]
		});
	});
	it('with characters that an earlier program lost goes in with a warning; with bytes that were none it is rejected', () => {
		const cells = { title: 'Silt \uFFFD in drains' };
		const read = (undecoded: boolean) =>
			readSolutionRow(
				mapRow(7, cells, suggestMapping(['title'], 'solutions'), undecoded),
				vocabulary,
				detect
			);
		expect(read(false)).toMatchObject({
			rejected: false,
			problems: [{ reason: 'lost-characters', severity: 'warning', column: 'title' }]
		});
		expect(read(true)).toMatchObject({ rejected: true, problems: [{ reason: 'wrong-encoding' }] });
	});
	it('says line, column, reason and fix of what is wrong', () => {
		const read = solution({ title: 'x', trl: 'high', areas: 'space travel' });
		expect(read.problems).toEqual([
			{
				line: 7,
				column: 'areas',
				severity: 'warning',
				reason: 'unknown-term',
				fix: 'see-taxonomy',
				value: 'space travel'
			},
			{
				line: 7,
				column: 'trl',
				severity: 'error',
				reason: 'not-a-number',
				fix: 'write-a-number',
				value: 'high'
			}
		]);
	});
	it('of a challenge finds the department and refuses a budget that ends before it starts', () => {
		const cells = {
			title: 'Parking',
			department: '運輸署',
			'budget min': '900000',
			'budget max': '100',
			deadline: '31/12/2026'
		};
		const read = readChallengeRow(
			mapRow(2, cells, suggestMapping(Object.keys(cells), 'challenges')),
			vocabulary,
			detect
		);
		expect(read.content).toMatchObject({ department: 'td', proposalsDue: '2026-12-31' });
		expect(read.problems.map((problem) => problem.reason)).toEqual(['budget-order']);
	});
	it('of a solution refuses a price that ends before it starts, and a key that is cut nowhere', () => {
		const read = solution({
			id: 'k'.repeat(201),
			title: 'Sensor',
			'price from': '300000',
			'price to': '200000'
		});
		expect(read.problems).toMatchObject([
			{ column: 'price to', reason: 'price-order', value: '300000–200000' },
			{ column: 'id', reason: 'text-too-long' }
		]);
		expect(read.rejected).toBe(true);
	});
	it('says which values it had no room for', () => {
		const capabilities = Array.from({ length: 42 }, (_, i) => `Capability ${i}`).join(';');
		const read = solution({ title: 'Sensor', capabilities });
		expect(read.content.capabilities).toHaveLength(40);
		expect(read.problems).toMatchObject([
			{ column: 'capabilities', severity: 'warning', reason: 'too-many-values', value: '40' }
		]);
	});
	it('never throws, whatever stands in it', () => {
		fc.assert(
			fc.property(
				fc.dictionary(
					fc.constantFrom('title', 'text', 'trl', 'areas', 'certifications', 'uses ai', 'capacity'),
					fc.string({ unit: 'binary' })
				),
				(cells) => {
					const read = solution(cells as Record<string, string>);
					expect(read.rejected).toBe(read.problems.some((problem) => problem.severity === 'error'));
				}
			)
		);
	});
});

describe('cells', () => {
	const problems = () => new RowProblems(1);
	it.each([
		['1,200,000', 1_200_000],
		['HK$ 500', 500],
		['80萬', 800_000],
		['３', 3]
	])('reads %s as %i', (text, value) => {
		expect(cellInteger(text, { min: 0, max: 1e10 }, 'c', problems())).toBe(value);
	});
	it.each([
		['2026-2-3', '2026-02-03'],
		['3/2/2026', '2026-02-03'],
		['2026年2月3日', '2026-02-03'],
		['31/2/2026', undefined]
	])('reads the day %s', (text, value) => {
		expect(cellDay(text, 'c', problems())).toBe(value);
	});
	it('keeps thousands together and parts apart', () => {
		expect(cellList('a, b；c、d|1,000')).toEqual(['a', 'b', 'c', 'd', '1,000']);
	});
});
