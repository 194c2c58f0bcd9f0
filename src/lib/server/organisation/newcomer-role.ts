import { isLinkOpen } from '../../domain/account/link.ts';
import type { Role } from '../../domain/shared/actor.ts';
import { accountLinksSpec } from '../account/account-collections.ts';
import { activePeople } from '../account/active-people.ts';
import type { Ctx } from '../services.ts';
import { where } from '../storage/port.ts';

/**
 * What somebody becomes whom the lab invites into a supplier: its owner where it has none (an import made it) and
 * nobody was invited to be, else a member.
 */
export async function newcomerRole(
	ctx: Pick<Ctx, 'storage' | 'now'>,
	organisationId: string
): Promise<Extract<Role, 'supplier-owner' | 'supplier-member'>> {
	const { done: nobody } = await activePeople(ctx, organisationId, ['supplier-owner']).next();
	return nobody && !(await ownerInvited(ctx, organisationId)) ? 'supplier-owner' : 'supplier-member';
}

/** Whether an invitation to own it is on its way: open, or waiting for an administrator to hand it over. */
async function ownerInvited(
	{ storage, now }: Pick<Ctx, 'storage' | 'now'>,
	organisationId: string
): Promise<boolean> {
	const filter = where.and(
		where.eq('organisation', organisationId),
		where.eq('purpose', 'invitation'),
		where.in('status', ['asked', 'open'])
	);
	for await (const link of storage.collection(accountLinksSpec).scan({ filter }))
		if (link.roles?.includes('supplier-owner') && (link.status === 'asked' || isLinkOpen(link, now())))
			return true;
	return false;
}
