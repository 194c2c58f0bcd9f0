import { TAXONOMY_KINDS } from '$lib/domain/taxonomy/taxonomy';
import { orError, runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';
import { handsTo } from '$lib/web/hands-to';
import { unchecked } from '$lib/web/unchecked';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const kind = TAXONOMY_KINDS.find((one) => one === url.searchParams.get('kind')) ?? 'technology';
	const retired = url.searchParams.has('retired');
	return { kind, retired, terms: await orError(locals.api.taxonomy.list({ kind, retired })) };
};

/** Synonyms are typed one a line. */
const lines = (text: unknown) =>
	typeof text === 'string'
		? text
				.split('\n')
				.map((line) => line.trim())
				.filter(Boolean)
		: [];

/** What is wrong with a row of a list, as wrong with the list. */
const ofWhole = (list: string, fields: Record<string, string>) =>
	Object.fromEntries(
		Object.entries(fields).map(([path, reason]) => [path.startsWith(`${list}.`) ? list : path, reason])
	);

const saves = (operation: 'create' | 'update') => async (event: RequestEvent) => {
	const values = await readForm(event.request);
	const input = { ...values, synonyms: lines(values['synonyms']) };
	const answer = await runAction(values, async () => {
		const done = await event.locals.api.taxonomy[operation](unchecked(input));
		return { form: values['form'], done: done.id };
	});
	// They are one field on the page.
	if ('data' in answer) answer.data.refusal.fields = ofWhole('synonyms', answer.data.refusal.fields);
	return answer;
};

export const actions: Actions = {
	create: saves('create'),
	update: saves('update'),
	retire: handsTo((api, input) => api.taxonomy.retire(input))
};
