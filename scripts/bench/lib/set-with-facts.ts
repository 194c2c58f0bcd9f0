import { copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { areas } from '../../../src/lib/domain/taxonomy/terms/areas.ts';
import { rowsOf } from '../../lib/load-set.ts';
import { temporaryFolder } from './server.ts';

/** Whole words of each area's English name and synonyms. */
const AREAS = areas.map(({ code, en, synonyms }) => {
	const words = [en, ...(synonyms ?? [])].filter((word) => /^[a-z ]+$/i.test(word)).join('|');
	return { code, pattern: new RegExp(`\\b(?:${words})\\b`, 'gi') };
});

/** The area that a text names most often; undefined where it names none. */
function areaOf(text: string): string | undefined {
	let best: { code: string; count: number } | undefined;
	for (const { code, pattern } of AREAS) {
		const count = text.match(pattern)?.length ?? 0;
		if (count > (best?.count ?? 0)) best = { code, count };
	}
	return best?.code;
}

/**
 * A copy of a judged set with what its rows do not say: each document without a firm gets one of its own, and with
 * `withAreas` every row the application area that its text names most often.
 */
export function setWithFacts(folder: string, { withAreas }: { withAreas: boolean }) {
	const copy = temporaryFolder('set');
	copyFileSync(path.join(folder, 'qrels.tsv'), path.join(copy.folder, 'qrels.tsv'));
	for (const name of ['queries.jsonl', 'docs.jsonl']) {
		const rows = rowsOf(path.join(folder, name)).map((row) => {
			const firm = name === 'docs.jsonl' ? { firm: row['firm'] ?? `Firm ${String(row['id'])}` } : {};
			const area = withAreas ? areaOf(`${String(row['title'])} ${String(row['text'])}`) : undefined;
			return JSON.stringify({ ...row, ...firm, ...(area ? { areas: [area] } : {}) });
		});
		writeFileSync(path.join(copy.folder, name), `${rows.join('\n')}\n`);
	}
	return copy;
}
