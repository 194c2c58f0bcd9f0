import { error, redirect } from '@sveltejs/kit';
import { mayEnter, WORKSPACES } from '../domain/account/policy.ts';
import { itemAddress, itemAt } from '../domain/notification/item-address.ts';
import { NOTIFIED_AS, type NotifiedAs, type NotifiedItem } from '../domain/notification/notification.ts';
import { isCoordinator, isMemberOf, type Actor } from '../domain/shared/actor.ts';

/** Whose side each workspace is. */
const SIDE = { coordinator: 'lab', bureau: 'bureau', supplier: 'supplier' } as const;

/**
 * For the layout of all workspaces: one that is not the actor's is refused, but an item in it leads to its page in
 * their own, or to the public one. Whether they may see the item is asked there.
 */
export function keepToWorkspaces(locals: App.Locals, url: URL): void {
	const [, , ...path] = url.pathname.split('/');
	const workspace = WORKSPACES.find((name) => name === path[0]);
	if (!workspace || mayEnter(locals.actor, workspace)) return;
	const item = itemAt(path.join('/'));
	const own = (['coordinator', 'bureau', 'supplier'] as const).find((name) => mayEnter(locals.actor, name));
	leadTo(locals, item, own && SIDE[own]);
}

/** On which sides of an item the actor stands; the lab's people who belong to its supplier are on that side only. */
export function sidesOf(actor: Actor, owners: { bureauId?: string; supplierId?: string }): NotifiedAs[] {
	const isOf = (id: string | undefined) => id !== undefined && isMemberOf(actor, id);
	const on = {
		bureau: isOf(owners.bureauId),
		supplier: isOf(owners.supplierId),
		lab: isCoordinator(actor) && !isOf(owners.supplierId)
	};
	return NOTIFIED_AS.filter((side) => on[side]);
}

/**
 * For the pages of one item: somebody of several workspaces sees each item in the one where it is theirs.
 * @param opened the side whose workspace the page is in
 * @param sides on which the actor stands
 */
export function keepToSide(
	locals: App.Locals,
	opened: NotifiedAs,
	item: NotifiedItem,
	sides: readonly NotifiedAs[]
): void {
	if (!sides.includes(opened)) leadTo(locals, item, sides[0]);
}

function leadTo(locals: App.Locals, item: NotifiedItem | undefined, side: NotifiedAs | undefined): never {
	const address = item && itemAddress(locals.locale, item, side ?? 'public');
	if (!address) error(403, { message: 'forbidden' });
	redirect(303, address);
}
