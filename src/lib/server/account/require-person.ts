import type { Person } from '../../domain/account/person.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { peopleSpec } from './account-collections.ts';

/** The person who asks, as stored. @throws AppError `unauthenticated` */
export async function requirePerson(ctx: Ctx): Promise<Person> {
	if (ctx.actor.kind !== 'person') throw new AppError('unauthenticated');
	const person = await ctx.storage.collection(peopleSpec).find(ctx.actor.personId);
	if (!person) throw new AppError('unauthenticated');
	return person;
}
