import { personProcedure, router } from '../trpc/trpc.ts';
import { markAllRead, markRead, markReadInput } from './mark-read.ts';
import { listNotifications, listNotificationsInput, unreadCount } from './notification-queries.ts';

/** What the signed-in person should know. */
export const notificationRouter = router({
	list: personProcedure
		.input(listNotificationsInput)
		.query(({ ctx, input }) => listNotifications(ctx, input)),
	unreadCount: personProcedure.query(({ ctx }) => unreadCount(ctx)),
	markRead: personProcedure.input(markReadInput).mutation(({ ctx, input }) => markRead(ctx, input)),
	markAllRead: personProcedure.mutation(({ ctx }) => markAllRead(ctx))
});
