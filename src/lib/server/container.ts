import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { authSecret } from './auth/better-auth/secret.ts';
import { siteOrigin } from './account/site-origin.ts';
import { collections } from './collections.ts';
import { StartError, type Config } from './config.ts';
import type { Embedder } from './embedder/port.ts';
import { createLog } from './log.ts';
import { noMail, openSmtpMail } from './mail/smtp/smtp-mail.ts';
import { indexes } from './indexes.ts';
import type { SearchPort } from './search/port.ts';
import type { Services } from './services.ts';
import { migrate } from './storage/migrations.ts';
import type { Storage } from './storage/port.ts';
import type { AuthPort } from './auth/port.ts';
import { createText } from './text/text.ts';
import { uuidV7 } from './uuid.ts';

/**
 * Builds the services that the settings ask for: the ONLY place where adapters are chosen. Unset means embedded.
 * For the server, scripts and tests alike; end with `closeServices`.
 * @throws StartError when DATA_DIR cannot be written to
 * @param instead parts that a test brings itself
 */
export async function createServices(config: Config, instead: Partial<Services> = {}): Promise<Services> {
	const log = instead.log ?? createLog(config.LOG_LEVEL);
	requireFolder(config.DATA_DIR);
	const storage = instead.storage ?? (await openStorage(config));
	await migrate(storage);
	await storage.prepare(collections);
	const search = instead.search ?? (await openSearch(config));
	// A search engine that does not answer must not stop the server: lists fall back to storage.
	await search.prepare(indexes).catch((error: unknown) => log.warn({ err: error }, 'search is not ready'));
	const auth = instead.auth ?? (await openAuth(config));
	return {
		config,
		storage,
		search,
		text: createText(),
		mail: config.SMTP_URL ? openSmtpMail(config.SMTP_URL, config.MAIL_FROM) : noMail,
		auth,
		embedder: await embedderFor(config),
		log,
		now: () => new Date().toISOString(),
		newId: () => uuidV7(),
		...instead
	};
}

function requireFolder(folder: string): void {
	try {
		// Holds accounts and the secret of the sessions. A folder that is there keeps the rights that it was given.
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		accessSync(folder, constants.W_OK);
	} catch (cause) {
		const code = (cause as NodeJS.ErrnoException).code ?? String(cause);
		throw new StartError(
			`DATA_DIR (${folder}) cannot be written to (${code}). Let this user write there, or choose another folder with DATA_DIR.`,
			{ cause }
		);
	}
}

// Adapters are read when they are chosen: the drivers of those that are not would cost memory and a slower start.

async function openStorage(config: Config): Promise<Storage> {
	if (config.MONGODB_URI) {
		const { openMongoStorage } = await import('./storage/mongo/index.ts');
		return openMongoStorage({ uri: config.MONGODB_URI }).catch((cause: unknown) => {
			// What the adapter says in words is for the person who starts the program.
			throw cause instanceof Error && cause.name === 'Error'
				? new StartError(cause.message, { cause })
				: cause;
		});
	}
	const { openEmbeddedStorage } = await import('./storage/embedded/index.ts');
	return openEmbeddedStorage({ dataDir: config.DATA_DIR });
}

async function openSearch(config: Config): Promise<SearchPort> {
	if (config.MEILI_URL) {
		const { openMeilisearch } = await import('./search/meilisearch/meilisearch-search.ts');
		const key = config.MEILI_API_KEY ? { apiKey: config.MEILI_API_KEY } : {};
		return openMeilisearch({ url: config.MEILI_URL, prefix: config.MEILI_PREFIX, ...key });
	}
	const { openEmbeddedSearch } = await import('./search/embedded/embedded-search.ts');
	return openEmbeddedSearch(join(config.DATA_DIR, 'search.db'));
}

/** The embedder that the settings name; undefined when they name none. */
export async function embedderFor(config: Config): Promise<Embedder | undefined> {
	if (!config.EMBEDDER_URL) return undefined;
	const { openOpenAiEmbedder } = await import('./embedder/openai/openai-embedder.ts');
	return openOpenAiEmbedder({
		url: config.EMBEDDER_URL,
		model: config.EMBEDDER_MODEL,
		apiKey: config.EMBEDDER_API_KEY,
		queryPrefix: config.EMBEDDER_QUERY_PREFIX,
		passagePrefix: config.EMBEDDER_PASSAGE_PREFIX,
		inputType: config.EMBEDDER_INPUT_TYPE,
		batch: config.EMBEDDER_BATCH
	});
}

async function openAuth(config: Config): Promise<AuthPort> {
	const settings = { origin: siteOrigin(config), secret: authSecret(config.DATA_DIR, config.AUTH_SECRET) };
	if (config.MONGODB_URI) {
		const { openMongoAuth } = await import('./auth/better-auth/mongo.ts');
		const { databaseName } = await import('./storage/mongo/connect.ts');
		return openMongoAuth(config.MONGODB_URI, databaseName(config.MONGODB_URI), settings);
	}
	const { openEmbeddedAuth } = await import('./auth/better-auth/embedded.ts');
	return openEmbeddedAuth(config.DATA_DIR, settings);
}

/** Closes every store; the services are of no use afterwards. */
export async function closeServices(services: Services): Promise<void> {
	await Promise.allSettled([services.search.close(), services.auth.close()]);
	await services.storage.close();
}
