import type { MessageKey } from '../../i18n/index.ts';

/** What a page looks like before anything on it is known (PageSkeleton.svelte). */
export type Shape = 'list' | 'item' | 'cards' | 'rows' | 'board' | 'dashboard' | 'workbench';
export interface ComingPage {
	shape: Shape;
	/** Of pages that are always called the same. */
	title?: MessageKey;
}

/** The pages that people wait for, by route below the language: those that ask much of the server, or are opened most. */
const PAGES: Readonly<Record<string, ComingPage>> = {
	'(public)/challenges': { shape: 'list', title: 'nav.challenges' },
	'(public)/challenges/[id]': { shape: 'item' },
	'(public)/solutions': { shape: 'list', title: 'nav.solutions' },
	'(public)/solutions/[id]': { shape: 'item' },
	'(public)/outcomes': { shape: 'list', title: 'outcome.title' },
	'(public)/outcomes/[id]': { shape: 'item' },
	'(app)/coordinator': { shape: 'dashboard', title: 'coordinator.title' },
	'(app)/coordinator/challenges/[id]': { shape: 'item' },
	'(app)/coordinator/challenges/[id]/matches': { shape: 'workbench' },
	'(app)/coordinator/trials': { shape: 'board', title: 'trial.title' },
	'(app)/coordinator/trials/[id]': { shape: 'item' },
	'(app)/bureau': { shape: 'dashboard', title: 'bureau.title' },
	'(app)/bureau/trials': { shape: 'board', title: 'trial.title' },
	'(app)/bureau/trials/[id]': { shape: 'item' },
	'(app)/supplier': { shape: 'dashboard', title: 'supplier.title' },
	'(app)/supplier/solutions/[id]/fit': { shape: 'cards', title: 'solution.fit.title' },
	'(app)/supplier/trials': { shape: 'board', title: 'trial.title' },
	'(app)/supplier/trials/[id]': { shape: 'item' },
	'(app)/notifications': { shape: 'rows', title: 'notification.title' }
};

export const ROUTES_SHAPED = Object.keys(PAGES);

/** As SvelteKit's `navigating` has them. */
type Target = { url: URL; route: { id: string | null } } | null;
const belowLanguage = (target: Target) => target?.url.pathname.replace(/^\/\w+/, '');

/**
 * The page that is on its way, where its shape is known and another one than this stands there till then. A visitor is
 * sent to the sign-in instead of into a workspace.
 */
export function comingPage(from: Target, to: Target, isSignedIn: boolean): ComingPage | undefined {
	if (!to || belowLanguage(from) === belowLanguage(to)) return undefined;
	const route = to.route.id?.replace('/[locale=locale]/', '') ?? '';
	return isSignedIn || route.startsWith('(public)') ? PAGES[route] : undefined;
}
