import { redirect } from '@sveltejs/kit';
import { itemAddress } from '$lib/domain/notification/item-address';
import { orError, runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const unreadOnly = url.searchParams.has('unread');
	const cursor = url.searchParams.get('cursor') ?? undefined;
	const [page, unread] = await orError(
		Promise.all([
			locals.api.notification.list({ unreadOnly, cursor, limit: 30 }),
			locals.api.notification.unreadCount()
		])
	);
	return { page, unread, unreadOnly };
};

export const actions: Actions = {
	/** Marks one as read and goes to what it is about. */
	open: async ({ request, locals, params }) => {
		const values = await readForm(request);
		return runAction(values, async () => {
			const id = String(values['id']);
			await locals.api.notification.markRead({ id });
			const to = itemAddress(
				params.locale,
				{
					kind: String(values['kind']),
					id: String(values['item']),
					challengeId: values['challenge'] ? String(values['challenge']) : undefined
				},
				String(values['as'])
			);
			redirect(303, to ?? `/${params.locale}/notifications`);
		});
	},
	read: async ({ request, locals }) => {
		const values = await readForm(request);
		return runAction(values, () => locals.api.notification.markRead({ id: String(values['id']) }));
	},
	readAll: async ({ locals }) => runAction({}, () => locals.api.notification.markAllRead())
};
