import type { Aggregate } from '../domain/shared/aggregate.ts';
import { auditSpec } from './audit/audit-collection.ts';
import { challengesSpec, questionsSpec } from './challenge/challenge-collection.ts';
import { notificationsSpec } from './notification/notification-collection.ts';
import type { CollectionSpec } from './storage/port.ts';

/** Every stored collection; each feature adds its own. They are made, with their indexes, when the server starts. */
export const collections: readonly CollectionSpec<Aggregate>[] = [
	challengesSpec,
	questionsSpec,
	notificationsSpec,
	auditSpec
];
