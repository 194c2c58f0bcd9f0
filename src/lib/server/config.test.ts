import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test.each([
	['PORT', 'abc', 'a whole number from 0 to 65535'],
	['PORT', '3000.5', 'a whole number from 0 to 65535'],
	['PORT', '99999', 'a whole number from 0 to 65535'],
	['MEILI_URL', 'nonsense', 'http:// or https://'],
	['MEILI_URL', 'localhost:7700', 'http:// or https://'],
	['MEILI_PREFIX', 'a b', 'letters, digits, _ and -'],
	['EMBEDDER_URL', 'ftp://host/v1', 'http:// or https://'],
	['EMBEDDER_MODEL', ' ', 'a name of at most 200 characters'],
	['EMBEDDER_INPUT_TYPE', 'yes', 'true or false'],
	['EMBEDDER_BATCH', '0', 'a whole number from 1 to 1000'],
	['AUTH_SECRET', 'short', '32 characters or more'],
	['EVENTS', 'never', 'inline or external'],
	['LOG_LEVEL', 'loud', 'fatal, error, warn'],
	['UPLOAD_LIMIT', '12MB', 'a number of bytes'],
	['ORIGIN', 'lab.example', 'http:// or https://'],
	['SMTP_URL', 'mail.example', 'smtp://']
])('%s=%s is refused with what it must be', (name, value, what) => {
	const read = () => readConfig({ [name]: value });
	expect(read).toThrow(`  ${name} must be `);
	expect(read).toThrow(what);
	expect(read).not.toThrow(/Invalid|expected/);
});

test('a refusal does not repeat a secret', () => {
	const read = () => readConfig({ AUTH_SECRET: 's3cret', SMTP_URL: 'mail:s3cret@host' });
	expect(read).toThrow(/AUTH_SECRET/);
	expect(read).not.toThrow(/s3cret/);
});

test('an empty variable is an unset one', () => {
	expect(readConfig({ PORT: '', MEILI_URL: '' })).toEqual(readConfig({}));
});
