import type { RequestEvent } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { keepPosted } from './keep-posted.ts';

const PAGE = '/[locale=locale]/(app)/bureau/trials/[id]';
const type = 'application/x-www-form-urlencoded';

/** What the handle answers, or that it let the post go its way with its body unread. */
async function answerTo(
	fields: Record<string, string>,
	{ actor = 'anonymous', route = PAGE, accept = 'text/html' } = {}
): Promise<string> {
	const url = new URL('http://labmatch.test/en/bureau/trials/1?/saveGate');
	const body = new URLSearchParams(fields).toString();
	const request = new Request(url, { method: 'POST', body, headers: { 'content-type': type, accept } });
	const event = { url, request, route: { id: route }, locals: { locale: 'en', actor: { kind: actor } } };
	const answer = await keepPosted({
		event: event as unknown as RequestEvent,
		resolve: async ({ request: passed }) => new Response(`went on with ${await passed.text()}`)
	});
	return `${answer.status} ${await answer.text()}`;
}

it('gives back what was posted while signed out, as text and to the address it was for', async () => {
	const answer = await answerTo({ 'version:number': '3', note: '"><script>alert(1)</script>&amp;' });
	expect(answer).toMatch(/^401 /);
	expect(answer).toContain('action="/en/bureau/trials/1?/saveGate"');
	expect(answer).toContain('name="version:number" value="3"');
	expect(answer).toContain('value="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;"');
	expect(answer).not.toContain('<script');
});

it('lets go on who is signed in, what a script sends, what is for everybody, and passwords', async () => {
	const passed = '200 went on with note=x';
	expect(await answerTo({ note: 'x' }, { actor: 'person' })).toBe(passed);
	expect(await answerTo({ note: 'x' }, { accept: 'application/json' })).toBe(passed);
	expect(await answerTo({ note: 'x' }, { route: '/[locale=locale]/(public)/sign-in' })).toBe(passed);
	expect(await answerTo({ current: 'a', password: 'b' })).toBe('200 went on with current=a&password=b');
});
