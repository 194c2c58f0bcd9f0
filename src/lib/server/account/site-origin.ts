import type { Config } from '../config.ts';

/** The public address of the site, without a slash at its end. */
export function siteOrigin(config: Pick<Config, 'ORIGIN' | 'HOST' | 'PORT'>): string {
	if (config.ORIGIN) return config.ORIGIN.replace(/\/+$/, '');
	const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
	return `http://${host}:${config.PORT}`;
}
