import { z } from 'zod';
import { peopleSpec } from '../account/account-collections.ts';
import { actorOf } from '../account/read-actor.ts';
import type { Subscriber } from '../events/subscriber.ts';
import type { Ctx, Services } from '../services.ts';
import type { LoggedEvent } from '../storage/port.ts';
import { proposals, refusalInput } from './proposal-store.ts';
import { sentAt, settleOne } from './settle-others.ts';

/** What `settleOthers` wrote down: one outcome, and the proposals with when each was sent. */
const decisionSchema = refusalInput
	.pick({ reasonCode: true, reason: true })
	.extend({ proposals: z.record(z.string(), z.string()) });

/**
 * Sees a decision on all waiting proposals through, where the process that began it ended half-way or met a write that
 * failed. It acts as who decided, with the rights that they have now. A proposal that has its outcome, or that was
 * taken back and sent again, is left alone: so the event may come twice.
 */
export const othersSettler: Subscriber = {
	name: 'settle-others',
	async handle(services: Services, event: LoggedEvent) {
		if (event.type !== 'challenge.others-settled') return;
		const { proposals: named, ...outcome } = decisionSchema.parse(event.data);
		const ctx = await contextOf(services, event.by);
		if (!ctx) return;
		const failures: unknown[] = [];
		for (const proposal of await proposals(ctx).getMany(Object.keys(named))) {
			if (sentAt(proposal.state) !== named[proposal.id]) continue;
			await settleOne(ctx, proposal, outcome).catch((error: unknown) => failures.push(error));
		}
		if (failures.length > 0) throw failures[0];
	}
};

/** A context of the person who decided; undefined for somebody who is gone: what is open waits for others. */
async function contextOf(services: Services, personId: string): Promise<Ctx | undefined> {
	const person = await services.storage.collection(peopleSpec).find(personId);
	if (!person || person.deactivatedAt) return undefined;
	const actor = await actorOf(services, person);
	return { ...services, actor, locale: 'en', requestId: 'settle-others' };
}
