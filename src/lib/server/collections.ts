import type { Aggregate } from '../domain/shared/aggregate.ts';
import { accountLinksSpec, peopleSpec } from './account/account-collections.ts';
import { auditSpec } from './audit/audit-collection.ts';
import { challengesSpec, questionsSpec } from './challenge/challenge-collection.ts';
import { parkedEvents } from './events/parked-collection.ts';
import {
	listsShownSpec,
	matchesSpec,
	matchingSettingsSpec,
	needProfilesSpec,
	rankingsSpec,
	solutionProfilesSpec,
	statisticsSpec
} from './matching/matching-collections.ts';
import { cachedVectorsSpec, meansSpec, vectorSpecs } from './matching/vectors/vector-collections.ts';
import { notificationsSpec } from './notification/notification-collection.ts';
import { joinRequestsSpec, organisationsSpec } from './organisation/organisation-collections.ts';
import { rateLimitsSpec } from './rate-limit/rate-limit.ts';
import { proposalsSpec } from './proposal/proposal-collection.ts';
import { solutionsSpec } from './solution/solution-collection.ts';
import { importJobsSpec } from './import/import-job-collection.ts';
import type { CollectionSpec } from './storage/port.ts';
import { measurementsSpec, trialsSpec } from './trial/trial-collection.ts';
import { taxonomySpec } from './taxonomy/taxonomy-collection.ts';

/** Every stored collection; each feature adds its own. They are made, with their indexes, when the server starts. */
export const collections: readonly CollectionSpec<Aggregate>[] = [
	importJobsSpec,
	peopleSpec,
	accountLinksSpec,
	organisationsSpec,
	joinRequestsSpec,
	rateLimitsSpec,
	taxonomySpec,
	challengesSpec,
	solutionsSpec,
	proposalsSpec,
	trialsSpec,
	measurementsSpec,
	questionsSpec,
	solutionProfilesSpec,
	needProfilesSpec,
	statisticsSpec,
	vectorSpecs.solution,
	vectorSpecs.need,
	cachedVectorsSpec,
	meansSpec,
	matchesSpec,
	rankingsSpec,
	listsShownSpec,
	matchingSettingsSpec,
	notificationsSpec,
	auditSpec,
	parkedEvents
];
