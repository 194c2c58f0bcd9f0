import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Locale } from '../domain/shared/locale.ts';
import { readForm } from './read-form.ts';
import type { TrialParty } from '../domain/trial/trial.ts';
import { orError, runAction } from './action.ts';
import { keepToSide } from './own-workspace.ts';

type Event = Pick<RequestEvent<{ id: string; locale: Locale }>, 'locals' | 'params'>;

/** The trial as one of its parties sees it, in that party's workspace. */
export const loadTrial =
	(party: TrialParty) =>
	async ({ locals, params }: Event) => {
		const trial = await orError(locals.api.trial.get({ id: params.id }));
		keepToSide(locals, party, { kind: 'trial', id: params.id }, trial.parties);
		return { trial };
	};

/** The trial whose plan is edited, for whoever may. */
export const loadTrialPlan = (party: TrialParty) => async (event: Event) => {
	const { trial } = await loadTrial(party)(event);
	if (!trial.actions.includes('edit-plan')) error(403, { message: 'forbidden' });
	return { trial };
};

/** Saves the plan and goes back to the trial's page in the same workspace. */
export const saveTrialPlan =
	(workspace: 'bureau' | 'coordinator') =>
	async ({ locals, params, request }: Event & Pick<RequestEvent, 'request'>) => {
		const values = await readForm(request);
		const plan = (values['plan'] ?? {}) as Record<string, unknown>;
		return runAction(values, async () => {
			await locals.api.trial.savePlan({ id: params.id, version: Number(values['version']), plan });
			redirect(303, `/${params.locale}/${workspace}/trials/${params.id}#plan`);
		});
	};
