import { describe, expect, it } from 'vitest';
import { readyContent } from '../../domain/challenge/challenge-fixtures.ts';
import { sameValue } from '../../domain/shared/same-value.ts';
import { draftContentSchema, mergeContent } from '../../domain/challenge/draft-content.ts';
import { emptyChallengeContent } from '../../domain/challenge/challenge.ts';
import { DEFAULT_WEIGHTS } from '../../domain/matching/weights.ts';
import { draftInput, EDITOR_FIELDS, valuesOfContent, valuesOfForm } from './draft-form.ts';

const stored = readyContent({
	systems: ['TMIS', 'GIS'],
	datasets: [{ name: { en: 'CCTV' }, classification: 'restricted', personalData: true, format: 'MP4' }],
	constraints: { ...readyContent().constraints, minimumTrl: 6, languages: ['en', 'tc'] }
});

describe('the editor’s form', () => {
	it('says of an untouched form what is stored', () => {
		const fromForm = valuesOfForm({
			content: {
				...structuredClone(stored),
				title: { ...stored.title },
				// The empty row that a form ends with.
				capabilities: [...stored.capabilities, { must: true }]
			},
			systemsText: 'TMIS\r\n\r\n GIS ',
			weights: DEFAULT_WEIGHTS
		});
		const fromStore = valuesOfContent(stored, DEFAULT_WEIGHTS, undefined);
		for (const field of EDITOR_FIELDS)
			expect([field, sameValue(fromForm[field], fromStore[field])]).toEqual([field, true]);
	});

	it('saves an emptied form as an empty draft', () => {
		const { content } = draftInput(valuesOfForm({}), EDITOR_FIELDS);
		const merged = mergeContent(stored, draftContentSchema.parse(content), (text) => text);
		expect(merged).toEqual(emptyChallengeContent());
	});

	it('gives back what is stored when every field is saved', () => {
		const { content } = draftInput(valuesOfContent(stored, DEFAULT_WEIGHTS, undefined), EDITOR_FIELDS);
		const merged = mergeContent(emptyChallengeContent(), draftContentSchema.parse(content), (text) => text);
		expect(merged).toEqual(stored);
	});

	it('sends only the fields asked for', () => {
		const values = valuesOfContent(stored, DEFAULT_WEIGHTS, '2027-01-01');
		expect(draftInput(values, ['contact', 'questionsDue'])).toEqual({
			content: { contact: null },
			questionsDue: '2027-01-01'
		});
	});

	it('keeps the ticks of reviewed translations and trims what was typed', () => {
		const values = valuesOfForm({ content: { title: { en: ' Drains ', reviewed: ['tc'] } } });
		expect(values.title).toEqual({ en: 'Drains', reviewed: ['tc'] });
	});
});
