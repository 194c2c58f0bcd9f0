import { DEFAULT_WEIGHTS } from '../matching/weights.ts';
import { emptyChallengeContent, type Challenge, type ChallengeContent } from './challenge.ts';

/** A challenge as its bureau starts it; tests give what matters to them. */
export function draftChallenge(over: Partial<Challenge> = {}): Challenge {
	return {
		id: 'challenge-1',
		version: 1,
		createdAt: '2026-11-01T00:00:00.000Z',
		updatedAt: '2026-11-01T00:00:00.000Z',
		reference: 'C-2026-0001',
		organisationId: 'bureau-1',
		createdBy: 'officer-1',
		content: emptyChallengeContent(),
		state: { status: 'draft' },
		weights: DEFAULT_WEIGHTS,
		openProposals: [],
		addenda: [],
		history: [],
		...over
	};
}

/** Everything that submission needs. */
export function readyContent(over: Partial<ChallengeContent> = {}): ChallengeContent {
	return {
		...emptyChallengeContent(),
		title: { en: 'Spotting blocked drains before the rain', tc: '雨季前找出淤塞渠道' },
		problem: { en: 'Crews inspect 2,400 km of drains by eye.' },
		outcomeWanted: { en: 'Blockages found a week before heavy rain.' },
		department: 'dsd',
		areas: ['environment'],
		capabilities: [{ text: { en: 'Detect silt in CCTV footage' }, must: true }],
		constraints: {
			dataLocations: ['hong-kong'],
			deploymentModels: [],
			certifications: [],
			security: 'restricted',
			languages: []
		},
		budget: { min: 100_000, max: 500_000 },
		proposalsDue: '2027-01-31',
		...over
	};
}
