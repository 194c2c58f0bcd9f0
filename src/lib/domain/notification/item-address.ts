import type { Locale } from '../shared/locale.ts';
import type { NotifiedItem } from './notification.ts';

const SAFE = /^[A-Za-z0-9_-]{1,64}$/;

/** By the item's kind: its page in the workspace of whoever reads it; `*` for every other. */
const PAGES: Record<string, Record<string, string>> = {
	challenge: { bureau: 'bureau/challenges/ID', lab: 'coordinator/challenges/ID', '*': 'challenges/ID' },
	question: { bureau: 'bureau/challenges/CHALLENGE/questions', '*': 'challenges/CHALLENGE' },
	match: { '*': 'challenges/CHALLENGE' },
	solution: { supplier: 'supplier/solutions/ID', lab: 'coordinator/solutions/ID', '*': 'solutions/ID' },
	proposal: {
		supplier: 'supplier/proposals/ID',
		bureau: 'bureau/challenges/CHALLENGE/proposals',
		lab: 'coordinator/proposals/CHALLENGE'
	},
	trial: { bureau: 'bureau/trials/ID', supplier: 'supplier/trials/ID', lab: 'coordinator/trials/ID' },
	organisation: { lab: 'coordinator/organisations', '*': 'organisation' },
	'join-request': { lab: 'coordinator/organisations' }
};

/** Where a notification leads; undefined for an item that has no page for this reader. */
export function itemAddress(locale: Locale, item: NotifiedItem, notifiedAs: string): string | undefined {
	const pages = PAGES[item.kind];
	const path = pages?.[notifiedAs] ?? pages?.['*'];
	const challengeId = item.challengeId ?? '';
	if (!path) return undefined;
	if (path.includes('ID') && !SAFE.test(item.id)) return undefined;
	if (path.includes('CHALLENGE') && !SAFE.test(challengeId)) return undefined;
	return `/${locale}/${path.replace('CHALLENGE', challengeId).replace('ID', item.id)}`;
}

/** The pages above that are an item's in a workspace, the longest first: proposals lie below their need. */
const PATTERNS = Object.entries(PAGES)
	// Questions are on their need's page.
	.filter(([kind]) => kind !== 'question')
	.flatMap(([kind, pages]) => Object.values(pages).map((page) => ({ kind, page })))
	.filter(({ page }) => /^(bureau|supplier|coordinator)\/.*(ID|CHALLENGE)/.test(page))
	.sort((a, b) => b.page.split('/').length - a.page.split('/').length)
	.map(({ kind, page }) => {
		const path = page.replace('CHALLENGE', '(?<challengeId>ANY)').replace('ID', '(?<id>ANY)');
		return { kind, pattern: new RegExp(`^${path.replace('ANY', '(?!new(?:/|$))[\\w-]+')}(?=/|$)`) };
	});

/**
 * What a page of a workspace is about, the way back from an address; undefined for one that is about no one item.
 * `id` is empty where the page shows all proposals on a challenge.
 * @param path below the language, without a slash before it: `bureau/trials/ID/plan`
 */
export function itemAt(path: string): NotifiedItem | undefined {
	for (const { kind, pattern } of PATTERNS) {
		const { id = '', challengeId } = pattern.exec(path)?.groups ?? {};
		if (id || challengeId) return { kind, id, ...(challengeId ? { challengeId } : {}) };
	}
	return undefined;
}
