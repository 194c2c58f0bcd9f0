import type { TransitionRecord } from '../../domain/shared/aggregate.ts';
import type { Translator } from '../../i18n/index.ts';

/** Which party takes the step into a state; left out where several may. */
const PARTY: Record<'solution' | 'proposal', Record<string, 'supplier' | 'coordinator' | 'bureau'>> = {
	solution: {
		submitted: 'supplier',
		returned: 'coordinator',
		listed: 'coordinator',
		suspended: 'coordinator'
	},
	proposal: {
		submitted: 'supplier',
		withdrawn: 'supplier',
		shortlisted: 'coordinator',
		declined: 'coordinator',
		selected: 'bureau',
		'not-selected': 'bureau'
	}
};

/**
 * The steps of a solution or a proposal for Timeline, from its draft on. Parties are named, not people: the other
 * side of the table does not learn who in an organisation pressed the button.
 */
export function stepHistory(
	t: Translator,
	kind: 'solution' | 'proposal',
	item: { createdAt: string; history: readonly TransitionRecord[] }
) {
	const draft = { at: item.createdAt, title: t(`status.${kind}.draft`), by: t('role.supplier') };
	const steps = item.history.map((entry) => {
		const party = entry.by.startsWith('system:') ? 'system' : PARTY[kind][entry.to];
		return {
			at: entry.at,
			title: t.dynamic(`status.${kind}.${entry.to}`),
			by: party && t(`role.${party}`),
			detail: entry.reason
		};
	});
	return [draft, ...steps];
}
