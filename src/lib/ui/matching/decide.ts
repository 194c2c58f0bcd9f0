import { DISMISS_REASONS, type DismissReason } from '../../domain/matching/match.ts';
import { api } from '../api.ts';
import type { DecisionKind } from './CandidateActions.svelte';
import type { MatchDecision, Workbench } from './workbench.svelte.ts';

const text = (form: FormData, name: string): string | undefined => {
	const value = form.get(name);
	return typeof value === 'string' && value.trim() ? value.trim() : undefined;
};
const reasonOf = (form: FormData): DismissReason | undefined =>
	DISMISS_REASONS.find((reason) => reason === form.get('reasonCode'));

/** What the page shows until the server has answered. */
function expected(kind: DecisionKind, form: FormData, version: number): MatchDecision {
	const status = ({ pin: 'pinned', undo: 'suggested', dismiss: 'dismissed', invite: 'invited' } as const)[
		kind
	];
	const reasonCode = kind === 'dismiss' ? reasonOf(form) : undefined;
	return { status, version, ...(reasonCode ? { reasonCode } : {}) };
}

/**
 * Makes a decision: shown at once, then confirmed by the server or taken back.
 * @throws whatever the server refused it with
 */
export async function decideInPage(
	bench: Workbench,
	challengeId: string,
	kind: DecisionKind,
	form: FormData,
	before: MatchDecision
): Promise<void> {
	const solutionId = String(form.get('solutionId'));
	const base = { challengeId, solutionId, version: before.version, shown: bench.shown };
	bench.decide(solutionId, expected(kind, form, before.version));
	try {
		bench.decide(solutionId, await send(kind, form, base));
	} catch (refused) {
		bench.decide(solutionId, before);
		throw refused;
	}
}

type Base = {
	challengeId: string;
	solutionId: string;
	version: number;
	shown: Workbench['shown'];
};

function send(kind: DecisionKind, form: FormData, base: Base): Promise<MatchDecision> {
	if (kind === 'pin') return api.match.pin.mutate(base);
	if (kind === 'undo') return api.match.undo.mutate(base);
	const note = text(form, 'note');
	if (kind === 'dismiss') {
		// The form sends none without a reason; the server would refuse it.
		const reasonCode = reasonOf(form) as DismissReason;
		return api.match.dismiss.mutate({ ...base, reasonCode, ...(note ? { note } : {}) });
	}
	const message = text(form, 'message');
	return api.match.invite.mutate({ ...base, ...(message ? { message } : {}) });
}
