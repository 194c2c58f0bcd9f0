import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { freshImport } from './import-fixtures.ts';
import { uploadImport } from './upload-import.ts';

const on = freshImport();

describe('an upload', () => {
	it('ends as soon as its bound is passed, and leaves nothing behind', async () => {
		let sent = 0;
		async function* endless() {
			for (;;) {
				sent += 65_536;
				yield await Promise.resolve(new Uint8Array(65_536));
			}
		}
		const bounded = { ...on.ctx, config: { ...on.ctx.config, UPLOAD_LIMIT: 1_000_000 } };
		const refused = uploadImport(bounded, { kind: 'solutions', fileName: 'a.csv' }, endless());
		await expect(refused).rejects.toMatchObject({ code: 'too-large', reason: 'upload-too-large' });
		expect(sent).toBeLessThan(3_000_000);
		expect(readdirSync(path.join(on.ctx.config.DATA_DIR, 'imports'))).toEqual([]);
	});
});
