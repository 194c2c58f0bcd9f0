import { z } from 'zod';
import { canDiscardEvent } from '../../domain/events/policy.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { cursorInput } from '../page-input.ts';
import { personProcedure, router } from '../trpc/trpc.ts';
import { discardParkedEvent, listParkedEvents, retryParkedEvent } from './parked-events.ts';
import { subscribers } from './subscribers.ts';

const listParkedInput = z.object({
	subscriber: z.string().max(64).optional(),
	cursor: cursorInput
});

export const eventsRouter = router({
	parked: personProcedure.input(listParkedInput).query(async ({ ctx, input }) => {
		const page = await listParkedEvents(ctx, input);
		const items = page.items.map(({ id, version, subscriber, event, attempts, error, updatedAt }) => ({
			id,
			version,
			subscriber,
			canDiscard: canDiscardEvent(ctx.actor, subscriber),
			attempts,
			error,
			updatedAt,
			type: event.type,
			at: event.at,
			aggregate: event.aggregate
		}));
		return { items, nextCursor: page.nextCursor };
	}),
	retry: personProcedure
		.input(z.object({ id: idSchema }))
		.mutation(({ ctx, input }) => retryParkedEvent(ctx, subscribers, input.id)),
	discard: personProcedure
		.input(z.object({ id: idSchema, version: z.number().int() }))
		.mutation(({ ctx, input }) => discardParkedEvent(ctx, input.id, input.version))
});
