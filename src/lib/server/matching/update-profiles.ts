import { setImmediate as breathe } from 'node:timers/promises';
import type { Challenge } from '../../domain/challenge/challenge.ts';
import type { NeedProfile, SolutionProfile } from '../../domain/matching/profile.ts';
import type { Solution } from '../../domain/solution/solution.ts';
import { challengesSpec } from '../challenge/challenge-collection.ts';
import type { Services } from '../services.ts';
import { solutionsSpec } from '../solution/solution-collection.ts';
import type { Collection } from '../storage/port.ts';
import { isMatchable, isSuggestable, needProfile, solutionProfile } from './build-profile.ts';
import { FrequencyDelta } from './frequencies.ts';
import { needProfilesSpec, solutionProfilesSpec } from './matching-collections.ts';
import { matchingState } from './matching-state.ts';
import { textsOf } from './packed-text.ts';
import { readSurroundings } from './solution-surroundings.ts';
import type { Side } from './statistics.ts';
import { addDelta, countedPosition } from './statistics-store.ts';

/** Reading Chinese and English words takes time: others get their turn after this many texts. */
const TEXTS_A_TURN = 10;
/** Profiles kept in memory while many are made. */
const ITEMS_AT_ONCE = 500;

/** What the profiles of these solutions should be now; undefined for one that may not be suggested. */
export async function profilesOfSolutions(
	services: Services,
	solutions: readonly Solution[]
): Promise<SolutionProfile[]> {
	const names = await matchingState(services).termNames();
	const listed = solutions.filter(isSuggestable);
	const around = await readSurroundings(services, listed, names);
	return inTurns(listed, (solution) =>
		solutionProfile(services.text, solution, around(solution), services.now())
	);
}

/** The same of challenges that take proposals. */
export async function profilesOfChallenges(
	services: Services,
	challenges: readonly Challenge[]
): Promise<NeedProfile[]> {
	const names = await matchingState(services).termNames();
	return inTurns(challenges.filter(isMatchable), (challenge) =>
		needProfile(services.text, challenge, names, services.now())
	);
}

async function inTurns<T, R>(items: readonly T[], make: (item: T) => R): Promise<R[]> {
	const made: R[] = [];
	for (const [index, item] of items.entries()) {
		if (index > 0 && index % TEXTS_A_TURN === 0) await breathe();
		made.push(make(item));
	}
	return made;
}

/**
 * Makes the profiles of these items right: reads the items anew, writes, replaces and removes profiles, and counts the
 * difference in the frequencies. Doing it again changes nothing.
 * @param position of the last event that asked for it
 */
export async function updateProfiles(
	services: Services,
	side: Side,
	ids: readonly string[],
	position: number
): Promise<void> {
	if (ids.length === 0) return;
	if (side === 'solution') {
		const read = async (some: readonly string[]) =>
			profilesOfSolutions(services, await services.storage.collection(solutionsSpec).getMany(some));
		await sync(services, side, services.storage.collection(solutionProfilesSpec), ids, read, position);
		matchingState(services).forget(ids);
	} else {
		const read = async (some: readonly string[]) =>
			profilesOfChallenges(services, await services.storage.collection(challengesSpec).getMany(some));
		await sync(services, side, services.storage.collection(needProfilesSpec), ids, read, position);
	}
	matchingState(services).statisticsChanged();
}

/** Profiles as they are and as they should be. */
interface Change<T> {
	stored: Map<string, T>;
	wanted: Map<string, T>;
}

/**
 * Frequencies first, profiles after: a crash in between leaves the profiles old, so the batch comes again, and
 * `position` keeps its frequencies from being counted twice. Many items (a term that half of a catalogue uses) are read
 * twice, a run at a time, rather than kept.
 */
async function sync<T extends NeedProfile | SolutionProfile>(
	services: Services,
	side: Side,
	collection: Collection<T>,
	ids: readonly string[],
	read: (some: readonly string[]) => Promise<T[]>,
	position: number
): Promise<void> {
	const byId = (profiles: readonly T[]) => new Map(profiles.map((profile) => [profile.id, profile]));
	const changeOf = async (some: readonly string[]): Promise<Change<T>> => ({
		stored: byId(await collection.getMany(some)),
		wanted: byId(await read(some))
	});
	const runs = runsOf(ids);
	let last: Change<T> | undefined;
	if ((await countedPosition(services, side)) < position) {
		const delta = new FrequencyDelta();
		for (const run of runs) {
			last = await changeOf(run);
			for (const profile of last.stored.values()) delta.count(textsOf(profile), -1);
			for (const profile of last.wanted.values()) delta.count(textsOf(profile), 1);
		}
		await addDelta(services, side, delta, position);
	}
	for (const run of runs) await write(collection, runs.length === 1 && last ? last : await changeOf(run));
}

function runsOf(ids: readonly string[]): (readonly string[])[] {
	const runs = [];
	for (let at = 0; at < ids.length; at += ITEMS_AT_ONCE) runs.push(ids.slice(at, at + ITEMS_AT_ONCE));
	return runs;
}

async function write<T extends NeedProfile | SolutionProfile>(
	collection: Collection<T>,
	{ stored, wanted }: Change<T>
): Promise<void> {
	const fresh = [...wanted.values()].filter(({ id }) => !stored.has(id));
	await collection.insertMany(fresh.map((document) => ({ document })));
	const changed: { document: T; expectedVersion: number }[] = [];
	for (const [id, old] of stored) {
		const profile = wanted.get(id);
		if (profile)
			changed.push({ document: { ...profile, createdAt: old.createdAt }, expectedVersion: old.version });
		else await collection.remove(id, old.version);
	}
	await collection.replaceMany(changed);
}
