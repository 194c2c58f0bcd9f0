import { openEmbeddedAuth } from './auth/better-auth/embedded.ts';
import { openMongoAuth } from './auth/better-auth/mongo.ts';
import { authSecret } from './auth/better-auth/secret.ts';
import { siteOrigin } from './account/site-origin.ts';
import { collections } from './collections.ts';
import type { Config } from './config.ts';
import { createLog } from './log.ts';
import { noMail, openSmtpMail } from './mail/smtp/smtp-mail.ts';
import { unavailableSearch } from './search/unavailable.ts';
import type { Services } from './services.ts';
import { openEmbeddedStorage } from './storage/embedded/index.ts';
import { createText } from './text/text.ts';
import { uuidV7 } from './uuid.ts';

/**
 * Builds the services that the settings ask for: the ONLY place where adapters are chosen. Unset means embedded.
 * For the server, scripts and tests alike; end with `closeServices`.
 * @param instead parts that a test brings itself
 */
export async function createServices(config: Config, instead: Partial<Services> = {}): Promise<Services> {
	const log = instead.log ?? createLog(config.LOG_LEVEL);
	const settings = { origin: siteOrigin(config), secret: authSecret(config.DATA_DIR, config.AUTH_SECRET) };
	const storage = instead.storage ?? (await openEmbeddedStorage({ dataDir: config.DATA_DIR }));
	await storage.prepare(collections);
	const auth =
		instead.auth ??
		(config.MONGODB_URI
			? await openMongoAuth(config.MONGODB_URI, settings)
			: await openEmbeddedAuth(config.DATA_DIR, settings));
	return {
		config,
		storage,
		search: unavailableSearch,
		text: createText(),
		mail: config.SMTP_URL ? openSmtpMail(config.SMTP_URL, config.MAIL_FROM) : noMail,
		auth,
		log,
		now: () => new Date().toISOString(),
		newId: () => uuidV7(),
		...instead
	};
}

/** Closes every store; the services are of no use afterwards. */
export async function closeServices(services: Services): Promise<void> {
	await Promise.allSettled([services.search.close(), services.auth.close()]);
	await services.storage.close();
}
