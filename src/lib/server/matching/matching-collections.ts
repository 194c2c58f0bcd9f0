import type { ListShown } from '../../domain/matching/exposure.ts';
import type { Match } from '../../domain/matching/match.ts';
import type { NeedProfile, SolutionProfile } from '../../domain/matching/profile.ts';
import type { RankingShown } from '../../domain/matching/ranking.ts';
import type { MatchingSettings } from '../../domain/matching/settings.ts';
import type { CollectionSpec } from '../storage/port.ts';
import type { StatisticsShard } from './statistics.ts';

/** Words of a long bilingual text, packed: well above any real one. */
const PROFILE_BYTES = 2 * 1024 * 1024;

/** Listed solutions as the matcher reads them; the id is the solution's. */
export const solutionProfilesSpec: CollectionSpec<SolutionProfile> = {
	name: 'match_solutions',
	fields: { organisationId: { path: 'facts.organisationId', type: 'text' } },
	sorts: {},
	maxBytes: PROFILE_BYTES
};

/** Published needs as the matcher reads them; the id is the challenge's. */
export const needProfilesSpec: CollectionSpec<NeedProfile> = {
	name: 'match_profiles_needs',
	fields: { organisationId: { path: 'need.organisationId', type: 'text' } },
	sorts: {},
	maxBytes: PROFILE_BYTES
};

/** Who has which term: document frequencies in shards. */
export const statisticsSpec: CollectionSpec<StatisticsShard> = {
	name: 'match_frequencies',
	fields: { side: { path: 'side', type: 'text' } },
	sorts: {},
	maxBytes: 8 * 1024 * 1024
};

/** What people decided about a solution for a challenge; the id is `matchId(challenge, solution)`. */
export const matchesSpec: CollectionSpec<Match> = {
	name: 'matches',
	fields: {
		challengeId: { path: 'challengeId', type: 'text' },
		solutionId: { path: 'solutionId', type: 'text' },
		supplierId: { path: 'supplierId', type: 'text' },
		status: { path: 'state.status', type: 'text' },
		updatedAt: { path: 'updatedAt', type: 'text' }
	},
	sorts: { newest: [{ field: 'updatedAt', direction: 'desc' }] },
	unique: [{ name: 'one-match-a-pair', fields: ['challengeId', 'solutionId'] }]
};

/** Rankings that were on a screen when somebody decided; written once, never changed. */
export const rankingsSpec: CollectionSpec<RankingShown> = {
	name: 'rankings_shown',
	fields: {
		challengeId: { path: 'challengeId', type: 'text' },
		shownAt: { path: 'createdAt', type: 'text' }
	},
	sorts: { newest: [{ field: 'shownAt', direction: 'desc' }] }
};

/** Lists that people looked at, one a need and week: what the places of newcomers are decided on. */
export const listsShownSpec: CollectionSpec<ListShown> = {
	name: 'match_lists_shown',
	fields: { updatedAt: { path: 'updatedAt', type: 'text' } },
	sorts: {}
};

/** What the lab decides about matching: one document. */
export const matchingSettingsSpec: CollectionSpec<MatchingSettings> = {
	name: 'matching_settings',
	fields: {},
	sorts: {}
};
