import { AppError } from '../../src/lib/domain/shared/error.ts';

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html) that the person at the terminal can mend. */
const SQLITE: Record<number, string> = {
	8: 'A file of DATA_DIR cannot be written to. Let this user write to every file in it.',
	10: 'The disk of DATA_DIR failed to read or write. Look at the disk.',
	11: 'A database in DATA_DIR is damaged. Put a backup in its place with npm run restore -- FOLDER --force, which keeps what is there beside.',
	13: 'The disk of DATA_DIR is full. Make room there, or choose another folder with DATA_DIR; what was stored is kept.',
	14: 'A file of DATA_DIR cannot be opened. Let this user read and write every file in it.',
	26: 'A .db file in DATA_DIR is no database. Move it away, or put a backup in its place with npm run restore -- FOLDER --force, which keeps what is there beside.'
};
/** The system's codes likewise. */
const SYSTEM: Record<string, string> = { ENOSPC: SQLITE[13]!, EDQUOT: SQLITE[13]! };
const NO_SEARCH =
	'The search engine does not answer. Check MEILI_URL and MEILI_API_KEY, or unset MEILI_URL to use the embedded one.';
/** Codes of a file or folder that this user may not use, or that is not there. */
const NOT_ALLOWED = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'];

/**
 * Why a command cannot go on, in words for the person who started it.
 * @returns undefined for what they did not cause: that is shown as it is
 */
export function explain(error: unknown): string | undefined {
	if (!(error instanceof Error)) return undefined;
	if (error.name === 'StartError') return error.message;
	if (error instanceof AppError && error.reason === 'search-unavailable') return NO_SEARCH;
	const { errcode, code, cause, path } = error as NodeJS.ErrnoException & { errcode?: number };
	if (path && code && NOT_ALLOWED.includes(code))
		return `${path} cannot be read or written (${code}). Let this user do so, or choose another place.`;
	const known =
		typeof errcode === 'number' ? SQLITE[errcode & 0xff] : code === undefined ? undefined : SYSTEM[code];
	return known ? `${known} (${error.message})` : explain(cause);
}

/** The same, or the error's own words: for a command whose every failure is told, never shown with its places. */
export const inWords = (error: unknown): string =>
	explain(error) ?? (error instanceof Error ? error.message : String(error));
