import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { CollectionSpec } from '../storage/port.ts';

export const proposalsSpec: CollectionSpec<Proposal> = {
	name: 'proposals',
	fields: {
		challengeId: { path: 'challengeId', type: 'text' },
		solutionId: { path: 'solutionId', type: 'text' },
		supplierId: { path: 'supplierId', type: 'text' },
		bureauId: { path: 'bureauId', type: 'text' },
		status: { path: 'state.status', type: 'text' },
		selectedFor: { path: 'state.selectedFor', type: 'text' },
		reference: { path: 'reference', type: 'text' },
		updatedAt: { path: 'updatedAt', type: 'text' }
	},
	sorts: {
		updated: [{ field: 'updatedAt', direction: 'desc' }],
		oldest: [{ field: 'updatedAt', direction: 'asc' }]
	},
	unique: [
		{ name: 'proposal_reference', fields: ['reference'] },
		{ name: 'proposal_challenge_solution', fields: ['challengeId', 'solutionId'] },
		// Only a selected proposal has the field: one challenge selects one proposal, whoever is quicker.
		{ name: 'proposal_selected', fields: ['selectedFor'] }
	]
};
