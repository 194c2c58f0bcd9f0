import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { ownActions } from './own-actions.ts';

/** What SvelteKit gets to see of a form. */
async function seen(query: string) {
	const request = new Request(`https://lab.example/en/sign-in${query}`, {
		method: 'POST',
		body: new URLSearchParams({ email: 'a@lab.example' })
	});
	const event = { request } as RequestEvent;
	await ownActions({ event, resolve: () => new Response() });
	const form = await event.request.formData();
	return { query: new URL(event.request.url).search, method: event.request.method, email: form.get('email') };
}

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'default'])(
	'the action %s is one that no page has',
	async (name) => {
		const rest = { method: 'POST', email: 'a@lab.example' };
		expect(await seen(`?/${name}`)).toEqual({ query: '?%2Fno-such-action=', ...rest });
		expect(await seen(`?next=1&/submit&/${name}=x`)).toEqual({
			query: '?next=1&%2Fno-such-action=',
			...rest
		});
	}
);

test.each(['', '?/submit', '?q=constructor', '?constructor=1'])('%s stays as it is', async (query) => {
	expect((await seen(query)).query).toBe(query);
});
