import type { NotifiedItem } from '../../domain/notification/notification.ts';
import type { Locale } from '../../domain/shared/locale.ts';

const SAFE = /^[A-Za-z0-9_-]{1,64}$/;

/** By the item's kind: its page in the workspace of whom the notification is for; `*` for every other. */
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
	if (!path || !SAFE.test(item.id) || (path.includes('CHALLENGE') && !SAFE.test(challengeId)))
		return undefined;
	return `/${locale}/${path.replace('CHALLENGE', challengeId).replace('ID', item.id)}`;
}
