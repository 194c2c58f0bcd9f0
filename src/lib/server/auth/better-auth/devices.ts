import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseCookies, SECURE_COOKIE_PREFIX } from 'better-auth/cookies';
import type { AuthPort } from '../port.ts';
import type { AuthSettings } from './options.ts';

const COOKIE = 'labmatch.device';
const MAX_AGE_SECONDS = 180 * 24 * 60 * 60;
/** People of one browser that it is known for; the one longest away goes first. */
const MOST = 8;
const ID = /^[\w-]{22}$/;

/**
 * Browsers that somebody signed in from before, after OWASP's "Slow Down Online Guessing Attacks with Device Cookies".
 * The cookie holds a random id and, for each e-mail, an HMAC over both: it names nobody and cannot be made elsewhere.
 */
export function devicesOf(settings: AuthSettings): Pick<AuthPort, 'knownDevice' | 'rememberDevice'> {
	const secure = settings.origin.startsWith('https:');
	const name = `${secure ? SECURE_COOKIE_PREFIX : ''}${COOKIE}`;
	const tagOf = (id: string, email: string) =>
		createHmac('sha256', settings.secret)
			.update(`device\n${id}\n${email.toLowerCase()}`)
			.digest('base64url')
			.slice(0, 22);
	const read = (headers: Headers) => {
		const [id = '', ...tags] =
			parseCookies(headers.get('cookie') ?? '')
				.get(name)
				?.split('.') ?? [];
		return ID.test(id) ? { id, tags: tags.slice(0, MOST) } : undefined;
	};
	return {
		knownDevice(email, { headers }) {
			const device = read(headers);
			if (!device) return undefined;
			const own = Buffer.from(tagOf(device.id, email));
			const isKnown = device.tags
				.map((tag) => Buffer.from(tag))
				.some((tag) => tag.length === own.length && timingSafeEqual(tag, own));
			return isKnown ? device.id : undefined;
		},
		rememberDevice(email, { headers }) {
			const { id, tags } = read(headers) ?? { id: randomBytes(16).toString('base64url'), tags: [] };
			const own = tagOf(id, email);
			const value = [id, own, ...tags.filter((tag) => tag !== own && ID.test(tag))]
				.slice(0, MOST + 1)
				.join('.');
			const flags = `Max-Age=${MAX_AGE_SECONDS}; Path=/; HttpOnly; SameSite=Lax`;
			return [`${name}=${value}; ${flags}${secure ? '; Secure' : ''}`];
		}
	};
}
