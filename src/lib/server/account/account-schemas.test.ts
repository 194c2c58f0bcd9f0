import { describe, expect, it } from 'vitest';
import { emailSchema } from './account-schemas.ts';

describe('an e-mail as it is typed', () => {
	it.each([
		['  Chan.Tai-Man@Example.COM ', 'chan.tai-man@example.com'],
		['chan＠example.com', 'chan@example.com'],
		['ｃｈａｎ９＠ｅｘａｍｐｌｅ．ｃｏｍ', 'chan9@example.com'],
		['\u3000chan@example。com\u3000', 'chan@example.com'],
		['chan@example｡com', 'chan@example.com']
	])('%s is %s', (typed, email) => {
		expect(emailSchema.parse(typed)).toBe(email);
	});

	it.each(['', '＠', 'chan＠', 'chan@@example.com', 'chan@example', '陳@example.com', 'chan@exämple.com'])(
		'%s is refused',
		(typed) => {
			expect(emailSchema.safeParse(typed).success).toBe(false);
		}
	);
});
