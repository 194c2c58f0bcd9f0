import { z } from 'zod';

const optionalUrl = z.string().trim().min(1).optional();
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const schema = z.object({
	/** Folder of the embedded store. */
	DATA_DIR: z.string().min(1).default('./data'),
	MONGODB_URI: optionalUrl,
	MEILI_URL: optionalUrl,
	MEILI_API_KEY: z.string().optional(),
	/** Before every index name, so that several installations share a server. */
	MEILI_PREFIX: z
		.string()
		.regex(/^[A-Za-z0-9_-]{0,100}$/)
		.default('labmatch_'),
	/** Base, ending in `/v1`, of an endpoint that speaks OpenAI's `/embeddings`; unset means no vectors. */
	EMBEDDER_URL: z.url({ protocol: /^https?$/ }).optional(),
	EMBEDDER_MODEL: z.string().trim().min(1).max(200).default('multilingual-e5-small'),
	EMBEDDER_API_KEY: z.string().optional(),
	/** Put before each text as they are, spaces too. */
	EMBEDDER_QUERY_PREFIX: z.string().max(1000).default(''),
	EMBEDDER_PASSAGE_PREFIX: z.string().max(1000).default(''),
	/** Whether requests say `input_type: query | passage`. */
	EMBEDDER_INPUT_TYPE: flag.default(false),
	/** Texts in one request. */
	EMBEDDER_BATCH: z.coerce.number().int().min(1).max(1000).default(32),
	SMTP_URL: optionalUrl,
	MAIL_FROM: z.string().default('LabMatch <labmatch@localhost>'),
	PORT: z.coerce.number().int().min(0).max(65535).default(3000),
	HOST: z.string().default('127.0.0.1'),
	/** Public address of the site; derived from HOST and PORT when unset. */
	ORIGIN: z.url().optional(),
	/** Secret of the session cookies; made and kept in DATA_DIR when unset. */
	AUTH_SECRET: z.string().min(32).optional(),
	/** Who follows the event log: this process, or a worker beside it (`npm run worker`; scripts/serve.ts starts one). */
	EVENTS: z.enum(['inline', 'external']).default('inline'),
	LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
	/** Largest upload in bytes. */
	UPLOAD_LIMIT: z.coerce
		.number()
		.int()
		.min(1024)
		.default(200 * 1024 * 1024)
});

export type Config = z.infer<typeof schema>;

/** Why the program cannot start, in words for the person who starts it: scripts show the message alone. */
export class StartError extends Error {
	override name = 'StartError';
}

/**
 * Reads settings; unset means embedded.
 * @throws StartError that names each wrong variable and why, for the person who starts the server
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
	const set = Object.fromEntries(
		Object.entries(env).filter(([, value]) => value !== undefined && value !== '')
	);
	const parsed = schema.safeParse(set);
	if (parsed.success) return parsed.data;
	const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
	throw new StartError(`Settings that cannot be used:\n${lines.join('\n')}`);
}
