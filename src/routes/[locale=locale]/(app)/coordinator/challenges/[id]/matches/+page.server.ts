import type { Actions, PageServerLoad } from './$types';
import type { RouterInputs } from '$lib/server/trpc/app-router';
import { orError, runAction } from '$lib/web/action';
import { readForm } from '$lib/web/read-form';

/** Enough to re-rank in the page, and for whoever asks for all of them (`?all=1`); the first ones with quotes. */
const ROWS = 60;
const ALL_ROWS = 300;
const QUOTED = 8;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const limit = url.searchParams.has('all') ? ALL_ROWS : ROWS;
	const list = await orError(locals.api.match.rank({ challengeId: params.id, limit, quoted: QUOTED }));
	const all = [...list.rows, ...list.dismissed];
	const wished = url.searchParams.get('s');
	const selected = (all.find((row) => row.solutionId === wished) ?? all[0])?.solutionId;
	const place = list.rows.findIndex((row) => row.solutionId === selected);
	const explained =
		selected !== undefined && (place < 0 || place >= QUOTED)
			? await orError(locals.api.match.explain({ challengeId: params.id, solutionId: selected }))
			: undefined;
	return { list, selected, explained, quoted: QUOTED, all: limit === ALL_ROWS };
};

/** A form posts it as JSON text; what is none is refused by the schema. */
function parsed(shown: unknown): unknown {
	try {
		return typeof shown === 'string' ? JSON.parse(shown) : shown;
	} catch {
		return shown;
	}
}

type Decision = 'pin' | 'undo' | 'dismiss' | 'invite';

const decide =
	(name: Decision): Actions[string] =>
	async ({ locals, params, request }) => {
		const values = await readForm(request);
		const input = { ...values, challengeId: params['id'], shown: parsed(values['shown']) };
		const { match } = locals.api;
		return runAction(values, async () => {
			if (name === 'dismiss') await match.dismiss(input as RouterInputs['match']['dismiss']);
			else if (name === 'invite') await match.invite(input as RouterInputs['match']['invite']);
			else await match[name](input as RouterInputs['match']['pin']);
		});
	};

export const actions: Actions = {
	pin: decide('pin'),
	undo: decide('undo'),
	dismiss: decide('dismiss'),
	invite: decide('invite'),
	weights: async ({ locals, params, request }) => {
		const values = await readForm(request);
		const input = { ...values, id: params.id } as RouterInputs['challenge']['setWeights'];
		return runAction(values, async () => {
			await locals.api.challenge.setWeights(input);
		});
	}
};
