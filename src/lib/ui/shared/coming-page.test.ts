import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { comingPage, ROUTES_SHAPED } from './coming-page.ts';

const at = (path: string, id: string | null) => ({
	url: new URL(path, 'https://lab.example'),
	route: { id }
});
const list = at('/en/solutions?q=drone', '/[locale=locale]/(public)/solutions');

it('knows the shape of another page', () => {
	expect(comingPage(at('/en', '/[locale=locale]/(public)'), list, false)).toEqual({
		shape: 'list',
		title: 'nav.solutions'
	});
});

it.each([
	['another query of the page', at('/en/solutions', '/[locale=locale]/(public)/solutions'), list],
	['the page in another language', at('/tc/solutions', '/[locale=locale]/(public)/solutions'), list],
	['a page without a shape', list, at('/en/sign-in', '/[locale=locale]/(public)/sign-in')],
	['a page that is none', list, at('/en/nothing', null)],
	['nothing', list, null]
])('leaves %s to the page that stands there', (_what, from, to) => {
	expect(comingPage(from, to, true)).toBeUndefined();
});

it('shows a workspace to whoever is signed in alone', () => {
	const workspace = at('/en/bureau', '/[locale=locale]/(app)/bureau');
	expect(comingPage(list, workspace, false)).toBeUndefined();
	expect(comingPage(list, workspace, true)).toMatchObject({ shape: 'dashboard' });
});

it.each(ROUTES_SHAPED)('%s is a page', (route) => {
	expect(existsSync(`src/routes/[locale=locale]/${route}/+page.svelte`)).toBe(true);
});
