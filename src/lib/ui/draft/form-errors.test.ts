import { expect, it } from 'vitest';
import { challengeDraft } from '../challenge/draft-form.ts';
import { solutionDraft } from '../solution/solution-draft.ts';
import { formToObject } from '../../domain/shared/form-to-object.ts';
import { filledRows, formErrors } from './form-errors.ts';

it('an error stands at the row that it is about, also below one that was left empty', () => {
	const references = [{ client: {} }, { summary: { en: 'Tried there' } }, {}, { year: 2024 }];
	const errors = {
		'content.references.0.client': 'required',
		'content.references.1.client': 'required',
		'content.trl': 'required'
	};
	expect(formErrors(solutionDraft, { content: { references } }, errors)).toEqual({
		'content.references.1.client': 'required',
		'content.references.3.client': 'required',
		'content.trl': 'required'
	});
});

it('each kind of draft leaves out the rows that it does not send', () => {
	const capabilities = [{ must: true }, { text: { tc: '點算行人' }, must: true }];
	expect(
		formErrors(challengeDraft, { content: { capabilities } }, { 'content.capabilities.0.text': 'too-long' })
	).toEqual({ 'content.capabilities.1.text': 'too-long' });
});

it('what is not in the form stays where the server says', () => {
	const errors = { 'content.references.7.client': 'required', weights: 'sum', '': 'invalid' };
	expect(formErrors(solutionDraft, {}, errors)).toEqual(errors);
});

it('a row in which nothing is filled in counts as a place in the page, though the form leaves it out', () => {
	const body = new FormData();
	body.set('content.references[0].client.en', '');
	body.set('content.references[1].summary.en', 'Tried there');
	body.set('content.references[2].year:number', ' ');
	body.set('content.references[3].year:number', '2024');
	const filled = filledRows(body);
	expect(filled).toEqual({ references: [1, 3] });
	const errors = { 'content.references.0.client': 'required', 'content.references.1.client': 'required' };
	expect(formErrors(solutionDraft, formToObject(body), errors, filled)).toEqual({
		'content.references.1.client': 'required',
		'content.references.3.client': 'required'
	});
});
