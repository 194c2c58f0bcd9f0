import type { Locale } from '../domain/shared/locale.ts';
import type { PublicMessages } from './en/public.ts';
import type { Messages, Translation } from './index.ts';

/** One language's messages as a chunk of their own, so that a page ships only the reader's language. */
const whole: Record<Locale, () => Promise<Translation<Messages>>> = {
	en: once(async () => (await import('./en/index.ts')).messages),
	tc: once(async () => (await import('./tc/index.ts')).messages),
	sc: once(async () => (await import('./sc/index.ts')).messages)
};

const forEveryone: Record<Locale, () => Promise<Translation<PublicMessages>>> = {
	en: once(async () => (await import('./en/public.ts')).publicMessages),
	tc: once(async () => (await import('./tc/public.ts')).publicMessages),
	sc: once(async () => (await import('./sc/public.ts')).publicMessages)
};

/**
 * What `load` gave the first time: an import costs the server some time with each page, even of a module that is there.
 * One that failed is tried again.
 */
function once<T>(load: () => Promise<T>): () => Promise<T> {
	let kept: Promise<T> | undefined;
	return () =>
		(kept ??= load().catch((error: unknown) => {
			kept = undefined;
			throw error;
		}));
}

/** All messages in a language. */
export const loadMessages = (locale: Locale): Promise<Translation<Messages>> => whole[locale]();

/** The half of them that pages for everyone need (LANG/public.ts): what a visitor downloads. */
export const loadPublicMessages = (locale: Locale): Promise<Translation<PublicMessages>> =>
	forEveryone[locale]();
