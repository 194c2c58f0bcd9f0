import { building } from '$app/environment';
import { redirect, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { BCP47, isLocale } from './lib/domain/shared/locale.ts';
import { firstAdministratorLink } from './lib/server/account/first-administrator.ts';
import { readActor } from './lib/server/account/read-actor.ts';
import { readConfig } from './lib/server/config.ts';
import { startServices, type Running } from './lib/server/start-services.ts';
import type { Services } from './lib/server/services.ts';
import { createServerApi } from './lib/server/trpc/app-router.ts';
import { bestLocale, LOCALE_COOKIE } from './lib/web/best-locale.ts';
import { keepPosted } from './lib/web/keep-posted.ts';
import { limitBody } from './lib/web/limit-body.ts';
import { ownActions } from './lib/web/own-actions.ts';
import { requestIp } from './lib/web/request-ip.ts';
import { securityHeaders } from './lib/web/security-headers.ts';
import { takeTurn } from './lib/web/take-turns.ts';

let services: Services;
const holder = globalThis as { labmatch?: Running };

/**
 * Opens the stores once, before the first request; closes them when the server has answered its last one.
 * The development server loads this module anew after a change: what ran before is ended first.
 */
export const init: ServerInit = async () => {
	if (building) return;
	if (holder.labmatch) await holder.labmatch.stop();
	else process.once('sveltekit:shutdown', () => void holder.labmatch?.stop());
	holder.labmatch = await startServices(readConfig());
	services = holder.labmatch.services;
	const address = await firstAdministratorLink(services);
	if (!address) return;
	holder.labmatch.firstAdministrator = address;
	services.log.warn({ address }, 'nobody looks after this installation: open the address to do so');
};

// 1. The services, an id for the log, and the language: of the address, else the one chosen before or wished for.
const prepare: Handle = async ({ event, resolve }) => {
	await takeTurn();
	const { locals, url, cookies, request } = event;
	const first = url.pathname.split('/')[1];
	locals.services = services;
	locals.requestId = services.newId();
	locals.locale = isLocale(first)
		? first
		: bestLocale(cookies.get(LOCALE_COOKIE), request.headers.get('accept-language'));
	return resolve(event);
};

// 2. securityHeaders, on every answer that follows.

// 3. limitBody refuses what is too large before anything reads it.

// 4. ownActions, before SvelteKit looks for the action that an address names.

// 5. `/` leads to the visitor's language; an address with a language remembers it.
const chooseLanguage: Handle = ({ event, resolve }) => {
	const { locals, url, cookies } = event;
	if (url.pathname === '/') redirect(302, `/${locals.locale}${url.search}`);
	if (isLocale(event.params['locale']) && cookies.get(LOCALE_COOKIE) !== locals.locale)
		cookies.set(LOCALE_COOKIE, locals.locale, { path: '/', maxAge: 365 * 86_400, sameSite: 'lax' });
	return resolve(event);
};

// 6. The session cookie says who asks; every use case gets that with the services.
const identify: Handle = async ({ event, resolve }) => {
	const { locals, request } = event;
	const fresh: string[] = [];
	const browser = {
		headers: request.headers,
		address: requestIp(event),
		setCookies: (lines: readonly string[]) => void fresh.push(...lines)
	};
	const signedIn = await readActor(services, browser);
	const { person, sessionId } = signedIn;
	locals.actor = signedIn.actor;
	if (person) locals.person = { id: person.id, name: person.name, email: person.email };
	locals.ctx = {
		...services,
		actor: locals.actor,
		locale: locals.locale,
		requestId: locals.requestId,
		browser: { ...browser, sessionId }
	};
	locals.api = createServerApi(locals.ctx);
	const response = await resolve(event);
	for (const line of [...signedIn.cookies, ...fresh]) response.headers.append('set-cookie', line);
	return response;
};

// 7. keepPosted, for who was signed out while they wrote.

// 8. The page's language for screen readers; what somebody signed in sees stays in no shared cache.
const finish: Handle = async ({ event, resolve }) => {
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', BCP47[event.locals.locale])
	});
	if (event.locals.actor.kind === 'person') response.headers.set('cache-control', 'private, no-store');
	return response;
};

export const handle = sequence(
	prepare,
	securityHeaders,
	limitBody,
	ownActions,
	chooseLanguage,
	identify,
	keepPosted,
	finish
);

/**
 * What SvelteKit itself refuses (a body that is no form, a method that no page takes) is no error of the server. An
 * unknown one shows an id that is in the log beside the whole of it.
 */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status < 500) return { message: status === 404 ? 'not-found' : 'invalid' };
	const id = event.locals.requestId;
	services.log.error({ err: error, requestId: id, path: event.url.pathname, status }, 'unknown error');
	return { message: 'internal', id };
};
