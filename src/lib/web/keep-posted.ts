import type { Handle, RequestEvent } from '@sveltejs/kit';
import { escapeHtml, plainPage } from './plain-page.ts';

const WORKSPACES = '/[locale=locale]/(app)/';
/** Not the other kind, which carries files. */
const FORM = /^application\/x-www-form-urlencoded\b/i;

/**
 * Without JavaScript, what is posted to a workspace after the session has ended would be lost on the way to signing in.
 * It comes back in a page that sends it again, once its author has signed in elsewhere. With JavaScript the form stays.
 */
export const keepPosted: Handle = async ({ event, resolve }) => {
	if (!isPageForm(event) || event.locals.actor.kind === 'person') return resolve(event);
	// Read from a copy: where a password is among it nothing is kept, and the form goes its way.
	const posted = [...new URLSearchParams(await event.request.clone().text())];
	if (posted.some(([name]) => /password/i.test(name))) return resolve(event);
	const { pathname, search } = event.url;
	const { locale } = event.locals;
	const hidden = posted.map(
		([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`
	);
	return plainPage(
		locale,
		401,
		(t) => ({
			title: t('nav.signedOut'),
			body: `<p>${t('nav.signedOutHelp')}</p>
<p><a href="/${locale}/sign-in" target="_blank">${t('nav.signIn')}</a></p>
<form method="POST" action="${escapeHtml(pathname + search)}">
${hidden.join('\n')}
<button>${t('nav.sendAgain')}</button>
</form>`
		}),
		true
	);
};

function isPageForm({ request, route }: RequestEvent): boolean {
	return (
		request.method === 'POST' &&
		Boolean(route.id?.startsWith(WORKSPACES)) &&
		FORM.test(request.headers.get('content-type') ?? '') &&
		Boolean(request.headers.get('accept')?.includes('text/html'))
	);
}
