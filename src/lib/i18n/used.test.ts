import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messages } from './en/index.ts';

// The translator shows messages itself: the marks between two texts.
const translator = 'src/lib/i18n/index.ts';
const files = globSync('src/**/*.{ts,svelte}').filter(
	(path) => (path === translator || !path.includes('i18n/')) && !/\.(test|int\.test|contract)\.ts$/.test(path)
);
const read = (paths: readonly string[]) => paths.map((path) => readFileSync(path, 'utf8')).join('\n');
/** Codes are stored and named everywhere; only pages make keys of them. */
const everywhere = read(files);
const pages = read(files.filter((path) => !/lib\/(domain|server)\//.test(path)));

const quoted = new Set([...everywhere.matchAll(/'([\w.-]+)'/g)].map(([, text]) => text));
/** Keys made at run time: `vocab.security.${level}`. Those that do not begin with their group tell nothing. */
const made = [...pages.matchAll(/`([a-z]\w*\.[\w.-]*\$\{[^`]*)`/g)].map(
	([, text = '']) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{.*?\}(?=$|\\|[A-Z])/g, '.+')}$`)
);

const keysOf = (node: unknown, path: string): string[] =>
	typeof node === 'string'
		? [path]
		: Object.entries(node as object).flatMap(([key, inner]) => keysOf(inner, path ? `${path}.${key}` : key));

function isUsed(key: string): boolean {
	// A group that is named whole is looked up by what is stored: `vocab.deployment`.
	const group = key.slice(0, key.lastIndexOf('.'));
	const named = quoted.has(key) || (group.includes('.') && quoted.has(group));
	return named || made.some((pattern) => pattern.test(key));
}

/** A bracket round something, a colon or a comma behind it. Objects have a space in their braces. */
const BUILT = /\(\$?\{\w[^}\n]*\}+\)|[>}]: ?<\/|\}, (<\w|\{\w)/;

test('no page builds its own brackets, colons and commas: each language has others', () => {
	const shown = files.filter((path) => path.endsWith('.svelte') || path.startsWith('src/lib/ui/'));
	const built = shown.flatMap((path) =>
		readFileSync(path, 'utf8')
			.split('\n')
			.filter((line) => BUILT.test(line))
			.map((line) => `${path}: ${line.trim()}`)
	);
	expect(built).toEqual([]);
	for (const line of ["{t('a')} ({rows.length})", '`${a} (${b})`', "<b>{t('a')}: </b>", '{a}, {b}'])
		expect(BUILT.test(line), line).toBe(true);
});

test('every message is shown somewhere', () => {
	expect(keysOf(messages, '').filter((key) => !isUsed(key))).toEqual([]);
	expect(isUsed('common.shownNowhere')).toBe(false);
});
