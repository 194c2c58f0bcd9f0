import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { messages } from './en/index.ts';
import { publicMessages } from './en/public.ts';

/** Titles of workspaces, for those who may open them: whoever is signed in has all messages. */
const FOR_THE_SIGNED_IN = ['src/lib/ui/shared/coming-page.ts', 'src/lib/ui/shared/nav.ts'];

const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/** The file behind an import in this tree; undefined for packages. */
function resolve(from: string, source: string): string | undefined {
	const base = source.startsWith('$lib/')
		? `src/lib/${source.slice(5)}`
		: source.startsWith('.')
			? path.join(path.dirname(from), source)
			: undefined;
	if (!base) return undefined;
	const found = [base, `${base}.ts`, `${base}/index.ts`].find(
		(file) => existsSync(file) && statSync(file).isFile()
	);
	return found?.includes('lib/i18n/') || found?.includes('lib/server/') ? undefined : found;
}

/** What a visitor's browser can come to run: the pages for everyone, and all that they import. */
function visitorsFiles(): Map<string, string> {
	const waiting = globSync('src/routes/**/*.{svelte,ts}').filter(
		(file) => !file.includes('(app)') && !/\+server\.ts$|\.server\.ts$|\.test\.ts$|routes\/api\//.test(file)
	);
	const found = new Map<string, string>();
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		if (found.has(file)) continue;
		const text = readFileSync(file, 'utf8');
		found.set(file, text);
		for (const [, source = ''] of text.matchAll(IMPORT)) {
			const next = resolve(file, source);
			if (next) waiting.push(next);
		}
	}
	return found;
}

test('pages for everyone say nothing that a visitor’s messages lack', () => {
	const kept = new Set(Object.keys(publicMessages));
	const lacking = Object.keys(messages).filter((group) => !kept.has(group));
	expect(lacking.length).toBeGreaterThan(5);
	const says = new RegExp(`['\`](?:${lacking.join('|')})\\.[\\w$]`);
	const files = visitorsFiles();
	expect(files.size).toBeGreaterThan(60);
	expect(files.has('src/lib/ui/browse/NeedText.svelte')).toBe(true);
	const wrong = [...files].filter(([file, text]) => !FOR_THE_SIGNED_IN.includes(file) && says.test(text));
	expect(wrong.map(([file]) => file)).toEqual([]);
	expect(says.test("t('workbench.title')") && says.test('t(`audit.${event}`)')).toBe(true);
});
