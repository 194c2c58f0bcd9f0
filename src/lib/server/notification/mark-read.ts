import { z } from 'zod';
import type { Notification } from '../../domain/notification/notification.ts';
import { idSchema } from '../../domain/shared/aggregate.ts';
import { AppError } from '../../domain/shared/error.ts';
import type { Ctx } from '../services.ts';
import { where } from '../storage/port.ts';
import { notificationsSpec } from './notification-collection.ts';
import { readerOf } from './notification-queries.ts';

export const markReadInput = z.object({ id: idSchema });

async function mark(ctx: Ctx, notification: Notification): Promise<void> {
	if (notification.readAt) return;
	const now = ctx.now();
	try {
		await ctx.storage
			.collection(notificationsSpec)
			.replace({ ...notification, readAt: now, updatedAt: now }, notification.version);
	} catch (thrown) {
		// Reading is the only change there is: whoever came first has done it.
		if (!(thrown instanceof AppError) || thrown.code !== 'conflict') throw thrown;
	}
}

/** @throws AppError `not-found` for somebody else's */
export async function markRead(ctx: Ctx, input: z.infer<typeof markReadInput>): Promise<{ ok: true }> {
	const notification = await ctx.storage.collection(notificationsSpec).get(input.id);
	if (notification.personId !== readerOf(ctx)) throw new AppError('not-found');
	await mark(ctx, notification);
	return { ok: true };
}

/** @returns how many were unread */
export async function markAllRead(ctx: Ctx): Promise<{ marked: number }> {
	const filter = where.and(where.eq('personId', readerOf(ctx)), where.exists('readAt', false));
	let marked = 0;
	for await (const notification of ctx.storage.collection(notificationsSpec).scan({ filter })) {
		await mark(ctx, notification);
		marked += 1;
	}
	return { marked };
}
