import { z } from 'zod';

const flag = z.enum(['true', 'false'], { error: 'true or false' }).transform((value) => value === 'true');
const whole = (
	least: number,
	most = Number.MAX_SAFE_INTEGER,
	what = `a whole number from ${least} to ${most}`
) => z.coerce.number({ error: what }).int(what).min(least, what).max(most, what);
const web = z.url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' });
const MODEL = 'a name of at most 200 characters';
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const schema = z.object({
	/** Folder of the embedded store. */
	DATA_DIR: z.string().min(1).default('./data'),
	MONGODB_URI: z.string().trim().min(1).optional(),
	MEILI_URL: web.optional(),
	MEILI_API_KEY: z.string().optional(),
	/** Before every index name, so that several installations share a server. */
	MEILI_PREFIX: z
		.string()
		.regex(/^[A-Za-z0-9_-]{0,100}$/, 'at most 100 letters, digits, _ and -')
		.default('labmatch_'),
	/** Base, ending in `/v1`, of an endpoint that speaks OpenAI's `/embeddings`; unset means no vectors. */
	EMBEDDER_URL: web.optional(),
	EMBEDDER_MODEL: z.string().trim().min(1, MODEL).max(200, MODEL).default('multilingual-e5-small'),
	EMBEDDER_API_KEY: z.string().optional(),
	/** Put before each text as they are, spaces too. */
	EMBEDDER_QUERY_PREFIX: z.string().max(1000, 'at most 1000 characters').default(''),
	EMBEDDER_PASSAGE_PREFIX: z.string().max(1000, 'at most 1000 characters').default(''),
	/** Whether requests say `input_type: query | passage`. */
	EMBEDDER_INPUT_TYPE: flag.default(false),
	/** Texts in one request. */
	EMBEDDER_BATCH: whole(1, 1000).default(32),
	SMTP_URL: z
		.url({ protocol: /^smtps?$/, error: 'an address such as smtp://user:password@host:587' })
		.optional(),
	MAIL_FROM: z.string().default('LabMatch <labmatch@localhost>'),
	PORT: whole(0, 65_535).default(3000),
	HOST: z.string().default('127.0.0.1'),
	/** Public address of the site; derived from HOST and PORT when unset. */
	ORIGIN: web.optional(),
	/** Secret of the session cookies; made and kept in DATA_DIR when unset. */
	AUTH_SECRET: z.string().min(32, '32 characters or more').optional(),
	/** Who follows the event log: this process, or a worker beside it (`npm run worker`; scripts/serve.ts starts one). */
	EVENTS: z.enum(['inline', 'external'], { error: 'inline or external' }).default('inline'),
	LOG_LEVEL: z.enum(LOG_LEVELS, { error: `one of ${LOG_LEVELS.join(', ')}` }).default('info'),
	/** Largest upload in bytes. */
	UPLOAD_LIMIT: whole(1024, undefined, 'a number of bytes, 1024 or more').default(200 * 1024 * 1024)
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
	const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} must be ${issue.message}`);
	throw new StartError(`Settings that cannot be used:\n${lines.join('\n')}`);
}
