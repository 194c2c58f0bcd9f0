import { isHttpError } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { readForm } from './read-form.ts';

const posted = (type: string, body: BodyInit) =>
	new Request('https://lab.example/en/sign-in', {
		method: 'POST',
		headers: { 'content-type': type },
		body,
		duplex: 'half'
	} as RequestInit);
const PART = '--b\r\nContent-Disposition: form-data; name="title.en"\r\n\r\nwater';
const brokenOff = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) });

test.each([
	['application/x-www-form-urlencoded', 'title.en=water'],
	['multipart/form-data; boundary=b', `${PART}\r\n--b--\r\n`]
])('a form as %s', async (type, body) => {
	expect(await readForm(posted(type, body))).toEqual({ title: { en: 'water' } });
});

test.each([
	['text', 'text/plain', 'title.en=water'],
	['a form without a boundary', 'multipart/form-data', PART],
	['a form without an end', 'multipart/form-data; boundary=b', PART],
	['a body that broke off', 'application/x-www-form-urlencoded', brokenOff]
])('%s is refused as the sender’s mistake', async (_, type, body) => {
	const thrown: unknown = await readForm(posted(type, body)).catch((cause: unknown) => cause);
	expect(isHttpError(thrown, 400)).toBe(true);
});

test('more fields than any form has are too many', async () => {
	const fields = (count: number) =>
		posted('application/x-www-form-urlencoded', Array.from({ length: count }, (_, i) => `f${i}=1`).join('&'));
	expect(Object.keys(await readForm(fields(5000)))).toHaveLength(5000);
	const thrown: unknown = await readForm(fields(5001)).catch((cause: unknown) => cause);
	expect(isHttpError(thrown, 413)).toBe(true);
});
