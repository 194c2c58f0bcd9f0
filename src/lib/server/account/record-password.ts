import { AppError } from '../../domain/shared/error.ts';
import { eventOf, type Ctx } from '../services.ts';
import { peopleSpec } from './account-collections.ts';

const ATTEMPTS = 5;

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
	for (let attempt = 1; ; attempt++) {
		const person = await people.get(personId);
		const aggregate = { kind: 'person', id: personId, version: person.version + 1 };
		const event = eventOf(ctx, personId, `person.${how}`, aggregate);
		try {
			await people.replace({ ...person, updatedAt: ctx.now() }, person.version, [event]);
			return;
		} catch (thrown) {
			const moved = thrown instanceof AppError && thrown.code === 'conflict';
			if (!moved || attempt === ATTEMPTS) throw thrown;
		}
	}
}
