import type { Locale } from '../domain/shared/locale.ts';
import type { PublicMessages } from './en/public.ts';
import type { Messages, Translation } from './index.ts';

/** One language's messages as a chunk of their own, so that a page ships only the reader's language. */
export async function loadMessages(locale: Locale): Promise<Translation<Messages>> {
	if (locale === 'tc') return (await import('./tc/index.ts')).messages;
	if (locale === 'sc') return (await import('./sc/index.ts')).messages;
	return (await import('./en/index.ts')).messages;
}

/** The half of them that pages for everyone need (LANG/public.ts): what a visitor downloads. */
export async function loadPublicMessages(locale: Locale): Promise<Translation<PublicMessages>> {
	if (locale === 'tc') return (await import('./tc/public.ts')).publicMessages;
	if (locale === 'sc') return (await import('./sc/public.ts')).publicMessages;
	return (await import('./en/public.ts')).publicMessages;
}
