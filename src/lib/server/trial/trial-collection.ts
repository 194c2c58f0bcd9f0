import type { Measurement, Trial } from '../../domain/trial/trial.ts';
import type { CollectionSpec } from '../storage/port.ts';

export const trialsSpec: CollectionSpec<Trial> = {
	name: 'trials',
	fields: {
		challengeId: { path: 'challengeId', type: 'text' },
		solutionId: { path: 'solutionId', type: 'text' },
		proposalId: { path: 'proposalId', type: 'text' },
		supplierId: { path: 'supplierId', type: 'text' },
		bureauId: { path: 'bureauId', type: 'text' },
		status: { path: 'state.status', type: 'text' },
		reference: { path: 'reference', type: 'text' },
		outcomePublishedAt: { path: 'outcome.publishedAt', type: 'text' },
		updatedAt: { path: 'updatedAt', type: 'text' }
	},
	sorts: {
		updated: [{ field: 'updatedAt', direction: 'desc' }],
		published: [{ field: 'outcomePublishedAt', direction: 'desc' }]
	},
	unique: [
		{ name: 'trial_reference', fields: ['reference'] },
		// One selected proposal makes one trial, however often somebody presses the button.
		{ name: 'trial_proposal', fields: ['proposalId'] }
	]
};

/** Measurements grow without bound, so they are no part of their trial. */
export const measurementsSpec: CollectionSpec<Measurement> = {
	name: 'measurements',
	fields: {
		trialId: { path: 'trialId', type: 'text' },
		kpiId: { path: 'kpiId', type: 'text' },
		on: { path: 'on', type: 'text' }
	},
	sorts: { day: [{ field: 'on', direction: 'asc' }] },
	// A day has one value; a wrong one is taken back first.
	unique: [{ name: 'measurement_day', fields: ['trialId', 'kpiId', 'on'] }]
};
