import type { Locale } from '../../domain/shared/locale.ts';

const SAFE = /^[A-Za-z0-9_-]{1,64}$/;

/** By the item's kind: its page in the workspace of whom the notification is for; `*` for every other. */
const PAGES: Record<string, Record<string, string>> = {
	challenge: { bureau: 'bureau/challenges/ID', lab: 'coordinator/challenges/ID', '*': 'challenges/ID' },
	solution: { supplier: 'supplier/solutions/ID', lab: 'coordinator/solutions/ID', '*': 'solutions/ID' },
	proposal: {
		supplier: 'supplier/proposals/ID',
		bureau: 'bureau/proposals/ID',
		lab: 'coordinator/proposals/ID'
	},
	trial: { bureau: 'bureau/trials/ID', supplier: 'supplier/trials/ID', lab: 'coordinator/trials/ID' },
	organisation: { lab: 'coordinator/suppliers', '*': 'organisation' }
};

/** Where a notification leads; undefined for an item that has no page for this reader. */
export function itemAddress(
	locale: Locale,
	item: { kind: string; id: string },
	notifiedAs: string
): string | undefined {
	const pages = PAGES[item.kind];
	const path = pages?.[notifiedAs] ?? pages?.['*'];
	return path && SAFE.test(item.id) ? `/${locale}/${path.replace('ID', item.id)}` : undefined;
}
