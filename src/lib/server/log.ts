import { pino, type Logger } from 'pino';

/** Never in a log line, however deep the mistake that puts them there. */
const SECRET_PATHS = ['password', 'token', 'link', 'cookie', 'authorization'].flatMap((name) => [
	name,
	`*.${name}`,
	`*.*.${name}`
]);

/** The log of the process: one JSON object a line on standard output. */
export function createLog(level: string): Logger {
	return pino({
		level,
		base: { app: 'labmatch' },
		timestamp: pino.stdTimeFunctions.isoTime,
		redact: { paths: SECRET_PATHS, censor: '[removed]' }
	});
}
