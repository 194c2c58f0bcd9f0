import { z } from 'zod';
import { toNotificationView, type NotificationView } from '../../domain/notification/notification.ts';
import { AppError } from '../../domain/shared/error.ts';
import { cursorInput, pageOf } from '../page-input.ts';
import type { Ctx } from '../services.ts';
import { where, type Page } from '../storage/port.ts';
import { notificationsSpec } from './notification-collection.ts';

/** Notifications are private: each operation works on the reader's own and knows no other's. */
export function readerOf(ctx: Ctx): string {
	if (ctx.actor.kind !== 'person') throw new AppError('unauthenticated');
	return ctx.actor.personId;
}

export const listNotificationsInput = z.object({
	unreadOnly: z.boolean().default(false),
	limit: z.number().int().min(1).max(100).default(30),
	cursor: cursorInput
});

/** The reader's notifications, newest first. */
export async function listNotifications(
	ctx: Ctx,
	input: z.infer<typeof listNotificationsInput>
): Promise<Page<NotificationView>> {
	const mine = where.eq('personId', readerOf(ctx));
	const page = await ctx.storage.collection(notificationsSpec).list({
		filter: input.unreadOnly ? where.and(mine, where.exists('readAt', false)) : mine,
		sort: 'newest',
		...pageOf(input)
	});
	const items = page.items.map(toNotificationView);
	return page.nextCursor ? { items, nextCursor: page.nextCursor } : { items };
}

/** For the badge in the header. */
export function unreadCount(ctx: Ctx): Promise<number> {
	return ctx.storage
		.collection(notificationsSpec)
		.count(where.and(where.eq('personId', readerOf(ctx)), where.exists('readAt', false)));
}
