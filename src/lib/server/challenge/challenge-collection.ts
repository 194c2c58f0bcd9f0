import type { Challenge } from '../../domain/challenge/challenge.ts';
import type { Question } from '../../domain/challenge/question.ts';
import type { CollectionSpec } from '../storage/port.ts';

export const challengesSpec: CollectionSpec<Challenge> = {
	name: 'challenges',
	fields: {
		organisationId: { path: 'organisationId', type: 'text' },
		status: { path: 'state.status', type: 'text' },
		publishedAt: { path: 'state.publishedAt', type: 'text' },
		department: { path: 'content.department', type: 'text' },
		technologies: { path: 'content.technologies', type: 'text', array: true },
		areas: { path: 'content.areas', type: 'text', array: true },
		proposalsDue: { path: 'content.proposalsDue', type: 'text' },
		updatedAt: { path: 'updatedAt', type: 'text' },
		stateSince: { path: 'stateSince', type: 'text' },
		reference: { path: 'reference', type: 'text' },
		externalKey: { path: 'externalKey', type: 'text' },
		openProposals: { path: 'openProposals', type: 'text', array: true }
	},
	sorts: {
		updated: [{ field: 'updatedAt', direction: 'desc' }],
		waiting: [{ field: 'stateSince', direction: 'asc' }],
		published: [{ field: 'publishedAt', direction: 'desc' }],
		reference: [{ field: 'reference', direction: 'asc' }],
		due: [{ field: 'proposalsDue', direction: 'asc' }]
	},
	unique: [
		{ name: 'challenge_reference', fields: ['reference'] },
		{ name: 'challenge_external_key', fields: ['externalKey'] }
	]
};

export const questionsSpec: CollectionSpec<Question> = {
	name: 'challenge_questions',
	fields: {
		challengeId: { path: 'challengeId', type: 'text' },
		organisationId: { path: 'organisationId', type: 'text' },
		answeredAt: { path: 'answer.at', type: 'text' },
		createdAt: { path: 'createdAt', type: 'text' }
	},
	sorts: { asked: [{ field: 'createdAt', direction: 'asc' }] }
};
