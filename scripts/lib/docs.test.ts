import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const documents = globSync(['*.md', 'docs/**/*.md', 'src/**/*.md'], { cwd: ROOT });
const tree = globSync(['{src,scripts,e2e,docs,static}/**/*', '*', '.ci/*'], {
	cwd: ROOT,
	exclude: (name) => name === 'node_modules' || name === 'fixture'
}).map((file) => `/${file}`);
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};

const textOf = (document: string) => readFileSync(path.join(ROOT, document), 'utf8');

/** `i18n/{en,tc}/` → `i18n/en/`, `i18n/tc/`. */
function alternatives(text: string): string[] {
	const [whole, inner = ''] = /\{([^}]*)\}/.exec(text) ?? [];
	return whole ? inner.split(',').flatMap((one) => alternatives(text.replace(whole, one))) : [text];
}

/** What is written as code and looks like a file or folder of this project; patterns and placeholders are none. */
function pathsIn(text: string): string[] {
	const code = [...text.matchAll(/`([^`\n]+)`/g)].map(([, inside = '']) => inside);
	return code
		.filter((word) => /^[\w@.[\]()=+{},/-]+$/.test(word))
		.filter((word) => /[\w\])]\.(ts|js|mjs|svelte|md|css)$/.test(word) || /^[a-z][\w./-]*\/$/.test(word))
		.flatMap(alternatives);
}

test.each(documents)('%s names files and folders that exist', (document) => {
	const missing = pathsIn(textOf(document)).filter(
		(named) => !tree.some((file) => file.endsWith(`/${named.replace(/\/$/, '')}`))
	);
	expect(missing).toEqual([]);
});

test.each(documents)('%s links to files that exist', (document) => {
	const links = [...textOf(document).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
		([, to = '']) => to
	);
	const folder = path.dirname(path.join(ROOT, document));
	expect(links.filter((to) => !existsSync(path.join(folder, to)))).toEqual([]);
});

test.each(documents)('%s names commands that exist', (document) => {
	const named = [...textOf(document).matchAll(/npm run ([a-z0-9:-]*[a-z0-9])(?![\w:])/g)];
	expect(named.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
});
