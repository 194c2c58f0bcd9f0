import type { Locale } from '../../domain/shared/locale.ts';
import type { Config } from '../config.ts';
import { siteOrigin } from './site-origin.ts';

/** A whole address of a page, for mails and links that are handed over. */
export function siteLink(config: Config, locale: Locale, page: string, token: string): string {
	return `${siteOrigin(config)}/${locale}/${page}?token=${encodeURIComponent(token)}`;
}
