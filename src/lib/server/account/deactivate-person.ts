import { z } from 'zod';
import type { Person } from '../../domain/account/person.ts';
import { canPerson } from '../../domain/account/policy.ts';
import { actorId } from '../../domain/shared/actor.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { EventType } from '../../domain/shared/event-types.ts';
import { eventOf, type Ctx } from '../services.ts';
import { peopleSpec } from './account-collections.ts';
import { withdrawLinks } from './account-links.ts';
import { signFor } from './sign-for.ts';

export const deactivatePersonInput = z.object({ personId: idSchema, version: z.number().int().min(1) });

/**
 * Shuts a person out: no sign-in, every session and reset link ended. What they did stays theirs.
 * @throws AppError `not-found`, `forbidden` (oneself too), `conflict` with reason `version`
 */
export async function deactivatePerson(
	ctx: Ctx,
	input: z.infer<typeof deactivatePersonInput>
): Promise<void> {
	await endAccess(ctx, await change(ctx, input, 'deactivate', 'person.deactivated'));
}

async function endAccess(ctx: Ctx, { userId, email }: Pick<Person, 'userId' | 'email'>): Promise<void> {
	await ctx.auth.revokeAllSessions(userId);
	await withdrawLinks(ctx, { purpose: 'reset', email });
}

/** Lets a person in again, with the password they had and no session of before. @throws as deactivatePerson */
export async function reactivatePerson(
	ctx: Ctx,
	input: z.infer<typeof deactivatePersonInput>
): Promise<void> {
	await change(ctx, input, 'reactivate', 'person.reactivated');
}

async function change(
	ctx: Ctx,
	{ personId, version }: z.infer<typeof deactivatePersonInput>,
	action: 'deactivate' | 'reactivate',
	type: EventType
) {
	if (!canPerson(ctx.actor, action, { id: personId })) throw new AppError('forbidden');
	const people = ctx.storage.collection(peopleSpec);
	const { deactivatedAt: _, ...person } = await people.get(personId);
	if (action === 'deactivate') await signFor(ctx, (actor) => canPerson(actor, action, person));
	// A deactivation that was broken off left sessions and links.
	else await endAccess(ctx, person);
	const at = ctx.now();
	const aggregate = { kind: 'person', id: person.id, version: version + 1 };
	const changed = { ...person, ...(action === 'deactivate' ? { deactivatedAt: at } : {}), updatedAt: at };
	return people.replace(changed, version, [eventOf(ctx, actorId(ctx.actor), type, aggregate)]);
}
