import type { RequestEvent } from '@sveltejs/kit';
import { runAction, runStep } from './action.ts';
import { readForm } from './read-form.ts';
import type { RouterInputs } from '../server/trpc/app-router.ts';

type Trial = RouterInputs['trial'];
type Event = RequestEvent<{ id: string }>;
type Api = App.Locals['api']['trial'];

/** One form of a trial's page: what was posted, with the trial of the address, goes to one operation. */
const step =
	<Name extends keyof Trial & keyof Api>(
		run: (api: Api, input: Trial[Name]) => Promise<unknown>,
		more: Partial<Trial[Name]> = {},
		take: typeof runStep = runStep
	) =>
	async ({ locals, params, request }: Event) => {
		const values = await readForm(request);
		return take(values, async () => {
			// The operation's own schema says what it takes; anything else posted is left out there.
			await run(locals.api.trial, { ...values, ...more, id: params.id } as Trial[Name]);
			return { done: true };
		});
	};

/** The actions of a trial's page, the same in every workspace: the policy of each operation says who may. */
export const trialActions = {
	acceptAsBureau: step<'accept'>((api, input) => api.accept(input), { party: 'bureau' }),
	acceptAsSupplier: step<'accept'>((api, input) => api.accept(input), { party: 'supplier' }),
	openGates: step<'openGates'>((api, input) => api.openGates(input)),
	// Words that the page shows beside somebody else's: so are those of the outcome.
	saveGate: step<'fillGate'>((api, input) => api.fillGate(input), { submit: false }, runAction),
	submitGate: step<'fillGate'>((api, input) => api.fillGate(input), { submit: true }, runAction),
	decideGate: step<'decideGate'>((api, input) => api.decideGate(input)),
	changeGateNeed: step<'changeGateNeed'>((api, input) => api.changeGateNeed(input)),
	start: step<'start'>((api, input) => api.start(input)),
	pause: step<'pause'>((api, input) => api.pause(input)),
	resume: step<'resume'>((api, input) => api.resume(input)),
	evaluate: step<'evaluate'>((api, input) => api.evaluate(input)),
	approveEvaluation: step<'approveEvaluation'>((api, input) => api.approveEvaluation(input)),
	close: step<'close'>((api, input) => api.close(input)),
	stop: step<'close'>((api, input) => api.close(input), { decision: 'stop' }),
	measure: step<'measure'>((api, input) => api.measure(input)),
	removeMeasurement: step<'removeMeasurement'>((api, input) => api.removeMeasurement(input)),
	completeMilestone: step<'completeMilestone'>((api, input) => api.completeMilestone(input)),
	addDecision: step<'addDecision'>((api, input) => api.addDecision(input)),
	saveOutcome: step<'saveOutcome'>((api, input) => api.saveOutcome(input), {}, runAction),
	publishOutcome: step<'publishOutcome'>((api, input) => api.publishOutcome(input)),
	followUp: step<'followUp'>((api, input) => api.followUp(input))
};
