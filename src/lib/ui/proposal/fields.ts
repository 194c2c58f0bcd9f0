import type { ProposalContent } from '../../domain/proposal/proposal.ts';

/** The parts of a proposal in the order in which they are read; their names are `proposal.field.KEY`. */
export const PROPOSAL_FIELDS = [
	'approach',
	'plan',
	'price',
	'weeks',
	'team',
	'dataNeeded'
] as const satisfies readonly (keyof ProposalContent)[];
/** Those that are texts. */
export const PROPOSAL_TEXTS = ['approach', 'plan', 'team', 'dataNeeded'] as const;
