import type { ProposalView } from '../../domain/proposal/views.ts';
import { api } from '../api.ts';
import { contentValues, wholeContent } from '../draft/content-values.ts';
import type { DraftKind } from '../draft/draft-kind.ts';
import { PROPOSAL_FIELDS } from './fields.ts';

export type ProposalField = (typeof PROPOSAL_FIELDS)[number];

const valuesOf = ({ content }: Pick<ProposalView, 'content'>) => contentValues(PROPOSAL_FIELDS, content);

export const proposalDraft: DraftKind<ProposalView, ProposalField> = {
	fields: PROPOSAL_FIELDS,
	valuesOfForm: ({ content }) => contentValues(PROPOSAL_FIELDS, content),
	valuesOf,
	save: (saved, values, changed) =>
		api.proposal.save.mutate({
			id: saved.id,
			version: saved.version,
			content: wholeContent(valuesOf(saved), values, changed)
		})
};
