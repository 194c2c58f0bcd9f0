import { hasText } from '../shared/lang-text.ts';
import type { ProposalContent } from './proposal.ts';

export type ProposalField = keyof ProposalContent;

/** What nobody can judge a proposal without. */
const NEEDED: Partial<Record<ProposalField, (content: ProposalContent) => boolean>> = {
	approach: (c) => hasText(c.approach),
	price: (c) => c.price !== undefined,
	weeks: (c) => c.weeks !== undefined
};
const HELPFUL: Partial<Record<ProposalField, (content: ProposalContent) => boolean>> = {
	plan: (c) => hasText(c.plan),
	team: (c) => hasText(c.team),
	dataNeeded: (c) => hasText(c.dataNeeded)
};

export interface ProposalReadiness {
	/** Needed before it can be submitted. */
	missing: ProposalField[];
	/** Not needed, but usually asked about. */
	helpful: ProposalField[];
}

const absent = (rules: typeof NEEDED, content: ProposalContent) =>
	(Object.keys(rules) as ProposalField[]).filter((field) => !rules[field]?.(content));

/** How far a proposal has come. */
export function proposalReadiness(content: ProposalContent): ProposalReadiness {
	return { missing: absent(NEEDED, content), helpful: absent(HELPFUL, content) };
}
