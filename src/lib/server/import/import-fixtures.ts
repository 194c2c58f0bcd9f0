import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { suggestMapping, type ImportKind } from '../../domain/import/import-fields.ts';
import type { ImportProblem } from '../../domain/import/import-problem.ts';
import type { Ctx } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import { where } from '../storage/port.ts';
import { seedTaxonomy } from '../taxonomy/seed-taxonomy.ts';
import { administrator, createTestServices, testCtx, type TestServices } from '../testing/index.ts';
import { peekRows } from './formats/file-rows.ts';
import { importRows } from './import-rows.ts';
import type { RejectsFile } from './rejects-file.ts';

/** Two rows that go in, the second with a warning, and one that is bad. */
export const CSV =
	'id,title,text,firm,trl\n1,Drone survey,"Flies, and\nlooks",Peak Ltd,7\n2,,No title here,Peak Limited,\n3,Bad,Row,Other Co,many\n';

/** A store, an administrator and a folder of their own for every test of the file that calls it. */
export function freshImport() {
	let test: TestServices;
	let ctx: Ctx;
	let folder: string;
	beforeEach(async () => {
		test = await createTestServices();
		await seedTaxonomy(test.services);
		ctx = testCtx(test.services, administrator());
		folder = mkdtempSync(path.join(tmpdir(), 'labmatch-import-'));
	});
	afterEach(async () => {
		await test.close();
		rmSync(folder, { recursive: true, force: true });
	});

	function fileOf(name: string, content: string | Buffer): string {
		const file = path.join(folder, name);
		writeFileSync(file, content);
		return file;
	}

	async function run(
		file: string,
		kind: ImportKind,
		more: { dryRun?: boolean; publish?: boolean } = {},
		as: Ctx = ctx,
		rejects?: RejectsFile
	) {
		const problems: ImportProblem[] = [];
		const { headings } = await peekRows(file, file, 100);
		const options = { kind, mapping: suggestMapping(headings, kind), dryRun: false, publish: false, ...more };
		const counts = await importRows(as, { path: file, name: file }, options, {
			onProblems: async (found, rejected) => {
				problems.push(...found);
				if (rejected) await rejects?.write(rejected, found);
			}
		});
		await rejects?.close();
		return { counts, problems };
	}

	const all = (publishedOnly = false) =>
		ctx.storage
			.collection(solutionsSpec)
			.list({ sort: 'reference', ...(publishedOnly ? { filter: where.eq('status', 'listed') } : {}) });

	return {
		get ctx() {
			return ctx;
		},
		get folder() {
			return folder;
		},
		fileOf,
		run,
		all
	};
}
