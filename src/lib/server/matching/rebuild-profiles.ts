import type { NeedProfile, SolutionProfile } from '../../domain/matching/profile.ts';
import type { Aggregate } from '../../domain/shared/aggregate.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import type { Services } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import type { Collection, CollectionSpec } from '../storage/port.ts';
import { FrequencyDelta } from './frequencies.ts';
import { needProfilesSpec, solutionProfilesSpec } from './matching-collections.ts';
import { matchingState } from './matching-state.ts';
import { textsOf } from './packed-text.ts';
import { PROFILES } from './profile-events.ts';
import type { Side } from './statistics.ts';
import { countedPosition, replaceAll } from './statistics-store.ts';
import { profilesOfChallenges, profilesOfSolutions } from './update-profiles.ts';

const BATCH = 200;

/**
 * Makes every match profile and all frequencies anew from what is stored; part of `reindex`. The matcher goes on with
 * the old ones meanwhile. Call it with the subscriber's lease held, or with the server stopped.
 * @param onProgress items done and items in all
 */
export async function rebuildProfiles(
	services: Services,
	onProgress: (done: number, total: number) => void = () => {}
): Promise<void> {
	matchingState(services).reset();
	const solutions = services.storage.collection(solutionsSpec);
	const challenges = services.storage.collection(challengesSpec);
	const total = (await solutions.count()) + (await challenges.count());
	let done = 0;
	const step = (count: number) => onProgress((done += count), total);
	await rebuild(services, 'solution', solutions, solutionProfilesSpec, profilesOfSolutions, step);
	await rebuild(services, 'need', challenges, needProfilesSpec, profilesOfChallenges, step);
	matchingState(services).reset();
}

/** Makes profiles and frequencies where a store has none although their events are done: an older program wrote it. */
export async function fillEmptyProfiles(services: Services): Promise<void> {
	const done = await services.storage.events.checkpoint(PROFILES);
	if (done > 0 && (await countedPosition(services, 'solution')) === 0) await rebuildProfiles(services);
}

async function rebuild<I extends Aggregate, P extends NeedProfile | SolutionProfile>(
	services: Services,
	side: Side,
	items: Collection<I>,
	spec: CollectionSpec<P>,
	make: (services: Services, items: readonly I[]) => Promise<P[]>,
	step: (count: number) => void
): Promise<void> {
	const profiles = services.storage.collection(spec);
	const counted = new FrequencyDelta();
	const kept = new Set<string>();
	const position = await services.storage.events.head();
	let batch: I[] = [];
	const write = async () => {
		const made = await make(services, batch);
		for (const profile of made) {
			counted.count(textsOf(profile), 1);
			kept.add(profile.id);
		}
		await upsertAll(profiles, made);
		step(batch.length);
		batch = [];
	};
	for await (const item of items.scan()) if (batch.push(item) >= BATCH) await write();
	if (batch.length > 0) await write();
	for await (const { id, version } of profiles.scan()) if (!kept.has(id)) await profiles.remove(id, version);
	await replaceAll(services, side, counted, position);
}

async function upsertAll<P extends Aggregate>(profiles: Collection<P>, made: readonly P[]): Promise<void> {
	const stored = new Map(
		(await profiles.getMany(made.map(({ id }) => id))).map((one) => [one.id, one.version])
	);
	await profiles.insertMany(made.filter(({ id }) => !stored.has(id)).map((document) => ({ document })));
	await profiles.replaceMany(
		made.flatMap((document) => {
			const expectedVersion = stored.get(document.id);
			return expectedVersion === undefined ? [] : [{ document, expectedVersion }];
		})
	);
}
