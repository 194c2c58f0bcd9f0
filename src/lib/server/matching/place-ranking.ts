import type { Challenge } from '../../domain/challenge/challenge.ts';
import { placeable, placeCandidates, type Places } from '../../domain/matching/places.ts';
import type { Scored } from '../../domain/matching/score.ts';
import { FIRST_TEN, type Placeable } from '../../domain/matching/slots.ts';
import type { SlotSettings } from '../../domain/matching/settings.ts';
import type { Services } from '../services.ts';
import { exposureMemory } from './exposure-memory.ts';
import { readMatchingSettings } from './matching-settings.ts';

export type MatchPlaces = Places<Placeable & { scored: Scored }>;

/**
 * The order in which people see a ranking: by score, but for the places that the lab keeps for newcomers and another
 * field.
 * @param scored without those put aside
 * @param slots the lab's own unless given (a benchmark compares)
 */
export async function placeRanking(
	services: Pick<Services, 'storage' | 'now'>,
	challenge: Challenge,
	scored: readonly Scored[],
	slots?: SlotSettings
): Promise<MatchPlaces> {
	const settings = slots ?? (await readMatchingSettings(services)).slots;
	const memory = exposureMemory(services);
	const now = services.now();
	await memory.follow(now);
	const exposure = memory.seenFrom(challenge.id, now);
	return placeCandidates(
		scored.map((one) => placeable(one, exposure(one.candidate.facts.organisationId), challenge.weights)),
		{ ...settings, needAreas: challenge.content.areas }
	);
}

/** Keeps who stood among the first ten, so that others get their turn in later lists. */
export async function recordShown(
	services: Pick<Services, 'storage' | 'now'>,
	challenge: Challenge,
	{ ordered }: MatchPlaces
): Promise<void> {
	const suppliers = ordered.slice(0, FIRST_TEN).map(({ supplierId }) => supplierId);
	await exposureMemory(services).record(challenge.id, suppliers, services.now());
}
