import type { Actor } from '../../domain/shared/actor.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { retryRaced } from '../storage/retry-raced.ts';
import { peopleSpec } from './account-collections.ts';
import { actorOf } from './read-actor.ts';

/**
 * Signs for taking a role or the account from somebody else: writes the acting person anew, as they are now. With it
 * two people, or a ring of them, who take each other's role at once cannot all succeed, so that somebody keeps it.
 * Whoever calls has read the other person before, and writes them after, at the version they read: of two such acts
 * against each other, one then finds its own person signed or changed in between.
 * @param may asked of the actor as stored now
 * @throws AppError `forbidden`, `conflict` with reason `version` when others keep writing the acting person
 */
export async function signFor(ctx: Ctx, may: (actor: Actor) => boolean): Promise<void> {
	if (ctx.actor.kind !== 'person') throw new AppError('forbidden');
	const { personId } = ctx.actor;
	const people = ctx.storage.collection(peopleSpec);
	await retryRaced(async () => {
		const self = await people.find(personId);
		if (!self || self.deactivatedAt || !may(await actorOf(ctx, self))) throw new AppError('forbidden');
		await people.replace({ ...self, updatedAt: ctx.now() }, self.version);
	});
}
