import { eventOf, type Ctx } from '../services.ts';
import { retryRaced } from '../storage/retry-raced.ts';
import { peopleSpec } from './account-collections.ts';

/**
 * Says in the person's record that they set a password, and nothing of it. The password stands already: whoever saves
 * the person meanwhile is no reason to refuse, the record is read anew.
 */
export async function recordPassword(
	ctx: Ctx,
	personId: string,
	how: 'password-changed' | 'password-reset'
): Promise<void> {
	const people = ctx.storage.collection(peopleSpec);
	await retryRaced(async () => {
		const person = await people.get(personId);
		const aggregate = { kind: 'person', id: personId, version: person.version + 1 };
		const event = eventOf(ctx, personId, `person.${how}`, aggregate);
		await people.replace({ ...person, updatedAt: ctx.now() }, person.version, [event]);
	});
}
