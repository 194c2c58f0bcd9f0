import { z } from 'zod';
import { aggregateShape, idSchema, instantSchema } from '../shared/aggregate.ts';
import { langText, type LangText } from '../shared/lang-text.ts';

/** In what capacity somebody is told: it decides which page of the item they are taken to. */
export const NOTIFIED_AS = ['bureau', 'supplier', 'lab'] as const;
export type NotifiedAs = (typeof NOTIFIED_AS)[number];

/** One thing that one person should know. Words are made when it is read, in the reader's language. */
export const notificationSchema = z.object({
	...aggregateShape,
	personId: idSchema,
	/** The event's type, e.g. `challenge.published`: the message key is made from it. */
	type: z.string().max(80),
	at: instantSchema,
	item: z.object({ kind: z.string().max(40), id: idSchema, challengeId: idSchema.optional() }),
	notifiedAs: z.enum(NOTIFIED_AS),
	reference: z.string().max(40),
	title: z.record(z.string(), z.unknown()),
	/** Names of what inside the item it is about: gates, a milestone. */
	about: z.array(langText(2000)).optional(),
	/** How a gate was decided. */
	decision: z.string().max(40).optional(),
	reason: z.string().max(2000).optional(),
	readAt: instantSchema.optional()
});
/** What it is about; `challengeId` for what is read beside its challenge. */
export type NotifiedItem = z.infer<typeof notificationSchema>['item'];
export type Notification = z.infer<typeof notificationSchema>;

export interface NotificationView {
	id: string;
	type: string;
	at: string;
	item: NotifiedItem;
	notifiedAs: NotifiedAs;
	reference: string;
	title: LangText;
	about?: LangText[];
	decision?: string;
	reason?: string;
	read: boolean;
}

export function toNotificationView(notification: Notification): NotificationView {
	const { id, type, at, item, notifiedAs, reference, about, decision, reason } = notification;
	return {
		id,
		type,
		at,
		item,
		notifiedAs,
		reference,
		title: notification.title as LangText,
		...(about ? { about } : {}),
		...(decision ? { decision } : {}),
		...(reason ? { reason } : {}),
		read: notification.readAt !== undefined
	};
}
