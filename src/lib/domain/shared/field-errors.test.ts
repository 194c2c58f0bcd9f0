import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { yearSchema } from './aggregate.ts';
import { fieldErrors, reasonParts } from './field-errors.ts';
import { langText } from './lang-text.ts';

const of = (schema: z.ZodType, value: unknown) => {
	const { error } = schema.safeParse(value);
	return error ? fieldErrors(error, 'content') : {};
};

describe('what is wrong with a field', () => {
	it.each([
		['a missing number', z.object({ a: z.number() }), {}, 'zod-invalid-type'],
		['words for a number', z.object({ a: z.number() }), { a: '一百萬' }, 'not-a-number'],
		['more than a number can be', z.object({ a: z.number() }), { a: Infinity }, 'not-a-number'],
		['half a week', z.object({ a: z.int() }), { a: 1.5 }, 'not-whole'],
		['money below nothing', z.object({ a: z.number().min(0) }), { a: -500 }, 'number-at-least:0'],
		['nothing where one is the least', z.object({ a: z.int().positive() }), { a: 0 }, 'number-above:0'],
		[
			'far more than a whole number can be',
			z.object({ a: z.number().int().max(104) }),
			{ a: 1e20 },
			'number-at-most:104'
		],
		['far less', z.object({ a: z.number().int().min(0) }), { a: -1e20 }, 'number-at-least:0'],
		['a year too late', z.object({ a: yearSchema(1990, 2100) }), { a: 20_240 }, 'year-at-most:2100'],
		['a year too early', z.object({ a: yearSchema(1990, 2100) }), { a: 24 }, 'year-at-least:1990'],
		['a year beyond all', z.object({ a: yearSchema(1990, 2100) }), { a: 1e20 }, 'year-at-most:2100'],
		['too much', z.object({ a: z.int().max(104) }), { a: 105 }, 'number-at-most:104'],
		[
			'a text too long',
			z.object({ a: z.string().max(200) }),
			{ a: 'x'.repeat(201) },
			'at-most-characters:200'
		],
		['an empty text', z.object({ a: z.string().min(1) }), { a: '' }, 'zod-invalid-type'],
		['too many rows', z.object({ a: z.array(z.int()).max(1) }), { a: [1, 2] }, 'at-most-items:1'],
		[
			'a text with a key of its own',
			z.object({ a: z.string().max(9, 'password-too-long') }),
			{ a: 'x'.repeat(10) },
			'password-too-long'
		],
		['our own key', z.object({ a: z.string('reason-required') }), {}, 'reason-required']
	])('says of %s what would be right', (_, schema, value, reason) => {
		expect(of(schema, value)).toEqual({ 'content.a': reason });
	});
	it('says how long a text in three languages may be, at the language', () => {
		expect(of(z.object({ title: langText(200) }), { title: { tc: '街'.repeat(10_000) } })).toEqual({
			'content.title.tc': 'at-most-characters:200'
		});
	});
	it('says of a text that is too long where somebody typed it, not where the machine wrote it again', () => {
		const title = { tc: '街'.repeat(300), sc: '街'.repeat(300), derived: ['sc'] };
		expect(of(z.object({ title: langText(200) }), { title })).toEqual({
			'content.title.tc': 'at-most-characters:200'
		});
		// What the machine makes may be longer than what it is made of.
		const longer = { tc: '街'.repeat(200), sc: '街'.repeat(201), derived: ['sc'] };
		expect(of(z.object({ title: langText(200) }), { title: longer })).toEqual({
			'content.title.tc': 'at-most-characters:200'
		});
		const both = { tc: '街'.repeat(300), sc: '街'.repeat(300) };
		expect(Object.keys(of(z.object({ title: langText(200) }), { title: both }))).toHaveLength(2);
		const marked = { en: 'x'.repeat(300), derived: ['en'] };
		expect(of(z.object({ title: langText(200) }), { title: marked })).toEqual({
			'content.title.en': 'at-most-characters:200'
		});
	});
	it('keeps the first of several on one field, and works without a root', () => {
		const { error } = z.object({ a: z.string().max(1).regex(/^\d$/) }).safeParse({ a: 'xx' });
		expect(fieldErrors(error!)).toEqual({ a: 'at-most-characters:1' });
	});
	it('is a message key and, where there is one, a limit', () => {
		expect(reasonParts('number-at-least:0')).toEqual({ key: 'number-at-least', limit: 0 });
		expect(reasonParts('year-at-most:2100')).toEqual({ key: 'year-at-most', limit: 2100 });
		expect(reasonParts('needed')).toEqual({ key: 'needed' });
	});
});
