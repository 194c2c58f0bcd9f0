import type { Locale } from '../../domain/shared/locale.ts';
import type { MessageKey } from '../../i18n/index.ts';

/** What the header needs to know of who is signed in (made by routes/[locale]/+layout.server.ts). */
export interface Viewer {
	id: string;
	name: string;
	email: string;
	inBureau: boolean;
	inSupplier: boolean;
	isCoordinator: boolean;
	isAdministrator: boolean;
}

export interface NavItem {
	href: string;
	label: MessageKey;
}

/** The public part of the site, for everyone. */
export const publicItems = (locale: Locale): NavItem[] => [
	{ href: `/${locale}/challenges`, label: 'nav.challenges' },
	{ href: `/${locale}/solutions`, label: 'nav.solutions' },
	{ href: `/${locale}/outcomes`, label: 'nav.outcomes' }
];

/** The workspaces somebody may enter. */
export function workspaceItems(viewer: Viewer | undefined, locale: Locale): NavItem[] {
	if (!viewer) return [];
	const all: [boolean, NavItem][] = [
		[viewer.inBureau, { href: `/${locale}/bureau`, label: 'nav.bureau' }],
		[viewer.inSupplier, { href: `/${locale}/supplier`, label: 'nav.supplier' }],
		[viewer.isCoordinator, { href: `/${locale}/coordinator`, label: 'nav.coordinator' }],
		[viewer.isAdministrator, { href: `/${locale}/admin`, label: 'nav.admin' }]
	];
	return all.filter(([shown]) => shown).map(([, item]) => item);
}

/** The tabs of each workspace: add a page here and it is in its workspace's menu. */
const TABS: Record<string, readonly { path: string; label: MessageKey }[]> = {
	bureau: [
		{ path: '', label: 'nav.dashboard' },
		{ path: '/trials', label: 'nav.trials' }
	],
	supplier: [
		{ path: '', label: 'nav.dashboard' },
		{ path: '/solutions', label: 'nav.solutions' },
		{ path: '/proposals', label: 'nav.proposals' },
		{ path: '/trials', label: 'nav.trials' }
	],
	coordinator: [
		{ path: '', label: 'nav.dashboard' },
		{ path: '/solutions', label: 'nav.solutions' },
		{ path: '/proposals', label: 'nav.proposals' },
		{ path: '/trials', label: 'nav.trials' },
		{ path: '/organisations', label: 'admin.organisations' }
	],
	admin: [
		{ path: '', label: 'admin.home' },
		{ path: '/people', label: 'admin.people' },
		{ path: '/organisations', label: 'admin.organisations' },
		{ path: '/taxonomies', label: 'admin.taxonomies' },
		{ path: '/matching', label: 'admin.matching.title' },
		{ path: '/import', label: 'admin.import' },
		{ path: '/links', label: 'admin.links' },
		{ path: '/events', label: 'admin.events' }
	]
};

/** The tabs of the workspace that an address is in, the longest matching one marked as current. */
export function workspaceTabs(pathname: string, locale: Locale): (NavItem & { current: boolean })[] {
	const [, , workspace = ''] = pathname.split('/');
	const base = `/${locale}/${workspace}`;
	const tabs = (TABS[workspace] ?? []).map((tab) => ({ href: base + tab.path, label: tab.label }));
	const inside = (href: string) => pathname === href || pathname.startsWith(`${href}/`);
	const best = tabs.filter((tab) => inside(tab.href)).sort((a, b) => b.href.length - a.href.length)[0];
	return tabs.map((tab) => ({ ...tab, current: tab.href === best?.href }));
}
