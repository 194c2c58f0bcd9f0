import { expect, it } from 'vitest';
import { fieldError, placed, shownValue, type Refusal } from './refusal.ts';

const refused = (values: Record<string, unknown>, more: Partial<Refusal> = {}): Refusal => ({
	values,
	reason: 'invalid',
	fields: {},
	detail: {},
	...more
});

it('shows what is stored until the form is refused, and then what was typed', () => {
	expect(shownValue(undefined, 'title', 'stored')).toBe('stored');
	expect(shownValue(refused({ title: 'typed' }), 'title', 'stored')).toBe('typed');
	expect(shownValue(refused({ kpis: [{ target: 3 }] }), 'kpis[0].target:number', 5)).toBe(3);
});

it('keeps empty what was emptied', () => {
	expect(shownValue(refused({ form: 'plan' }), 'title', 'stored')).toBeUndefined();
});

it('leaves the rows below an emptied one where they are, and their errors with them', () => {
	const values = { kpis: [{}, { name: 'second' }] };
	const emptied = placed(refused(values, { fields: { 'kpis.0.name': 'too-long' } }));
	expect(shownValue(emptied, 'kpis[0].name', 'first')).toBeUndefined();
	expect(shownValue(emptied, 'kpis[1].name', 'second')).toBe('second');
	expect(fieldError(emptied, 'kpis[1].name')).toBe('too-long');
});

it('leaves a form alone that still shows what was typed', () => {
	expect(shownValue(refused({}, { kept: true }), 'title', 'stored')).toBe('stored');
});
